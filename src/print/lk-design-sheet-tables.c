/* What stands in columns. */

#include "print/lk-design-sheet-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define COLUMN_GAP 12.0
#define ROW_PAD 4.0
#define BAR_HEIGHT 62.0
#define PHASE_SHARE 0.21
#define MATERIALS_SHARE 0.2
#define LETTER_WIDTH 20.0
#define BLOCK_SHARE 0.2

static const LkSheetRow table_row = { .pad = ROW_PAD, .rule = TRUE };

/* Of which column headings a table has, and where. */
typedef struct
{
  LkDesignSheet *self;
  const char    *names[4];
  double         x[4], width[4];
  guint          n;
} Table;

static void
write_head (LkSheetFlow *flow,
            gpointer     data)
{
  const Table *table = data;
  const LkSheetHand hand = { .size = table->self->size * 0.82, .bold = TRUE, .colour = LK_DESIGN_SHEET_GREY };
  const LkSheetRow row = { .pad = 2 };
  LkSheetCell *cells[4];

  for (guint i = 0; i < table->n; i++)
    {
      cells[i] = lk_sheet_cell_new (flow, table->x[i], table->width[i]);
      lk_sheet_cell_add_text (cells[i], table->names[i], &hand);
    }
  lk_sheet_flow_add_row (flow, cells, table->n, &row);
}

static void
begin_table (Table *table)
{
  LkSheetFlow *flow = table->self->flow;

  lk_sheet_flow_keep (flow, table->self->size * 5);
  write_head (flow, table);
  lk_sheet_flow_set_head (flow, write_head, table);
}

static void
end_table (Table *table)
{
  lk_sheet_flow_set_head (table->self->flow, NULL, NULL);
}

static LkSheetCell *
make_text_cell (Table      *table,
                guint       column,
                const char *text)
{
  LkSheetCell *cell = lk_sheet_cell_new (table->self->flow, table->x[column], table->width[column]);

  lk_sheet_cell_add_rich (cell, text, table->self->size);
  return cell;
}

static void
draw_bar (gpointer  what,
          cairo_t  *cr,
          double    width,
          double    height)
{
  LkDesignSheet *self = what;
  const LkTimeBar bar = {
    .phases = (const LkTimeBarPhase *) (void *) self->phases->data, .n_phases = self->phases->len, .minutes = self->content->minutes,
  };
  const LkChartStyle style = { .tone = LK_CHART_PRINT, .font = "Cantarell, Sans 10", .scale = 0.75 };

  lk_time_bar_shapes_free (lk_time_bar_draw (&bar, cr, width, height, &style));
}

static void
add_phase (Table *table,
           guint  number)
{
  LkDesignSheet *self = table->self;
  const LkPhaseContent *phase = g_ptr_array_index (self->content->phases, number);
  const LkSheetHand title_hand = { .size = self->size, .bold = TRUE }, hand = { .size = self->size * 0.85, .colour = LK_DESIGN_SHEET_GREY };
  /* Translators: short for minutes: "15 min" */
  g_autofree char *minutes = g_strdup_printf (_("%u min"), phase->minutes);
  g_autofree char *time = g_strdup_printf ("%s · %s", minutes, lk_grouping_get_name (phase->grouping));
  g_autofree char *title = g_strdup_printf ("%u  %s", number + 1, phase->title);
  LkSheetCell *cells[4] = { lk_sheet_cell_new (self->flow, table->x[0], table->width[0]), make_text_cell (table, 1, phase->teacher),
                            make_text_cell (table, 2, phase->pupils), NULL };

  lk_sheet_cell_add_text (cells[0], title, &title_hand);
  lk_sheet_cell_add_text (cells[0], time, &hand);
  if (table->n > 3)
    cells[3] = make_text_cell (table, 3, phase->materials);
  lk_sheet_flow_add_row (self->flow, cells, table->n, &table_row);
}

static gboolean
has_materials (const LkDesignContent *content)
{
  for (guint i = 0; i < content->phases->len; i++)
    if (lk_design_sheet_has_text (((LkPhaseContent *) g_ptr_array_index (content->phases, i))->materials))
      return TRUE;
  return FALSE;
}

void
lk_design_sheet_add_phases (LkDesignSheet *self)
{
  Table table = { self, { _("Phase"), _("Teacher"), _("Pupils"), _("Materials") }, .n = has_materials (self->content) ? 4 : 3 };
  const double first = self->full * PHASE_SHARE, last = table.n > 3 ? self->full * MATERIALS_SHARE : 0;
  const double middle = (self->full - first - last - (table.n - 1) * COLUMN_GAP) / 2;
  const double widths[] = { first, middle, middle, last };

  if (self->content->phases->len == 0)
    return;
  for (guint i = 0; i < table.n; i++)
    {
      table.x[i] = i > 0 ? table.x[i - 1] + table.width[i - 1] + COLUMN_GAP : 0;
      table.width[i] = widths[i];
    }
  lk_sheet_flow_skip (self->flow, 4);
  lk_sheet_flow_add_drawing (self->flow, BAR_HEIGHT, draw_bar, self);
  lk_sheet_flow_skip (self->flow, 6);
  begin_table (&table);
  for (guint i = 0; i < self->content->phases->len; i++)
    add_phase (&table, i);
  end_table (&table);
}

/* Two columns of text after a narrow one that names the row. */
static Table
make_pair (LkDesignSheet *self,
           double         first,
           const char    *one,
           const char    *other)
{
  Table table = { self, { "", one, other }, .n = 3 };
  const double width = (self->full - first - 2 * COLUMN_GAP) / 2;

  table.width[0] = first;
  table.x[1] = first + COLUMN_GAP;
  table.x[2] = table.x[1] + width + COLUMN_GAP;
  table.width[1] = table.width[2] = width;
  return table;
}

static void
add_pair (Table      *table,
          const char *name,
          const char *one,
          const char *other)
{
  const LkSheetHand hand = { .size = table->self->size, .bold = TRUE };
  LkSheetCell *cells[] = { lk_sheet_cell_new (table->self->flow, table->x[0], table->width[0]), make_text_cell (table, 1, one), make_text_cell (table, 2, other) };

  lk_sheet_cell_add_text (cells[0], name, &hand);
  lk_sheet_flow_add_row (table->self->flow, cells, 3, &table_row);
}

void
lk_design_sheet_add_pupils (LkDesignSheet *self)
{
  static const char * const letters[] = { "A", "B", "C" };
  Table table = make_pair (self, LETTER_WIDTH, _("Expected"), _("Seen"));
  gboolean any = FALSE;

  for (guint i = 0; i < LK_N_MODEL_PUPILS; i++)
    any = any || lk_design_sheet_has_text (self->content->pupils[i].expected) || lk_design_sheet_has_text (self->content->pupils[i].seen);
  if (!any)
    return;
  /* Three short rows look best together. */
  lk_sheet_flow_keep (self->flow, self->size * 11);
  lk_design_sheet_add_heading (self, 0, _("Model pupils"));
  begin_table (&table);
  for (guint i = 0; i < LK_N_MODEL_PUPILS; i++)
    if (lk_design_sheet_has_text (self->content->pupils[i].expected) || lk_design_sheet_has_text (self->content->pupils[i].seen))
      add_pair (&table, letters[i], self->content->pupils[i].expected, self->content->pupils[i].seen);
  end_table (&table);
}

void
lk_design_sheet_add_after (LkDesignSheet *self)
{
  Table table = make_pair (self, self->full * BLOCK_SHARE, _("What was seen"), _("What to change"));
  gboolean any = FALSE;

  for (guint i = 0; i < LK_N_BLOCKS; i++)
    any = any || lk_design_sheet_has_text (self->content->blocks[i].seen) || lk_design_sheet_has_text (self->content->blocks[i].change);
  if (!any)
    return;
  lk_design_sheet_add_heading (self, 0, _("After the lesson"));
  begin_table (&table);
  for (guint i = 0; i < LK_N_BLOCKS; i++)
    if (lk_design_sheet_has_text (self->content->blocks[i].seen) || lk_design_sheet_has_text (self->content->blocks[i].change))
      add_pair (&table, lk_design_block_get_title (i), self->content->blocks[i].seen, self->content->blocks[i].change);
  end_table (&table);
}
