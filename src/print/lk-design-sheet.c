#include "print/lk-design-sheet-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "calendar/lk-day-words.h"
#include "model/lk-bidi.h"
#include "print/lk-sheet-pdf.h"

#define A4_WIDTH 595.276
#define A4_HEIGHT 841.89
#define EDGE 42.0
#define FOOT 30.0
#define TITLE 1.75
#define COLUMN_GAP 16.0
#define PAD 8.0
#define TINT 0xeef3fa
/* In characters: what is longer is read better over the whole width. */
#define LONG 700
#define LONG_CHECK 320

#define HEADING 1.1

typedef struct
{
  LkDesignBlock block;
  guint         number; /* of the six building blocks; 0 for none */
} Block;

/* The largest letters in which it fits on one page; else on two; else the last. */
static const struct { double size; guint pages; } tries[] = {
  { 10, 1 }, { 9.5, 1 }, { 9, 1 }, { 8.5, 1 }, { 10, 2 }, { 9.5, 2 }, { 9, 2 }, { 8.5, 2 }, { 9.5, G_MAXUINT },
};

gboolean
lk_design_sheet_has_text (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

static void
add_one (LkDesignSheet     *self,
         const char        *text,
         const LkSheetHand *hand)
{
  LkSheetCell *cell = lk_sheet_cell_new (self->flow, 0, self->full);

  lk_sheet_cell_add_text (cell, text, hand);
  lk_sheet_flow_add_row (self->flow, &cell, 1, &(LkSheetRow) { 0 });
}

void
lk_design_sheet_add_heading (LkDesignSheet *self,
                             guint          number,
                             const char    *title)
{
  const LkSheetHand hand = { .size = self->size * HEADING, .bold = TRUE, .colour = LK_DESIGN_SHEET_ACCENT };
  g_autofree char *words = number > 0 ? g_strdup_printf ("%u  %s", number, title) : g_strdup (title);

  lk_sheet_flow_skip (self->flow, self->size * 0.9);
  /* Never alone at the foot of a page. */
  lk_sheet_flow_keep (self->flow, self->size * 4.5);
  add_one (self, words, &hand);
  lk_sheet_flow_skip (self->flow, 2);
}

/* Its name, numbered where it is one of the six, over its words. */
static LkSheetCell *
make_block (LkDesignSheet *self,
            const Block   *block,
            double         x,
            double         width)
{
  const LkSheetHand heading = { .size = self->size * HEADING, .bold = TRUE, .colour = LK_DESIGN_SHEET_ACCENT };
  const LkSheetHand small = { .size = self->size * 0.85, .bold = TRUE, .colour = LK_DESIGN_SHEET_GREY };
  LkSheetCell *cell = lk_sheet_cell_new (self->flow, x, width);
  const char *title = lk_design_block_get_title (block->block);
  g_autofree char *numbered = g_strdup_printf ("%u  %s", block->number, title);

  lk_sheet_cell_add_text (cell, block->number > 0 ? numbered : title, block->number > 0 ? &heading : &small);
  lk_sheet_cell_add_rich (cell, self->content->blocks[block->block].words, self->size);
  return cell;
}

static char *
dup_version (const LkDesignContent *content)
{
  /* Translators: which version of a lesson design it is, and how far it has come: "Version 2 · Taught" */
  return g_strdup_printf (_("Version %u · %s"), content->number, lk_design_status_get_name (content->status));
}

static void
append_part (GString    *line,
             const char *text)
{
  g_autofree char *isolated = lk_bidi_isolate (text);

  if (isolated != NULL && lk_design_sheet_has_text (isolated))
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", isolated);
}

static char *
dup_facts (const LkDesignContent *content)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *day = content->day != LK_DAY_NONE ? lk_day_format_long (content->day) : NULL;
  g_autofree char *minutes = g_strdup_printf (ngettext ("%u minute", "%u minutes", content->minutes), content->minutes);

  append_part (line, content->class_name);
  append_part (line, content->subject);
  append_part (line, day);
  append_part (line, content->hour);
  append_part (line, minutes);
  return g_strdup (line->str);
}

static char *
dup_designers (const LkDesignContent *content)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; content->designers[i] != NULL; i++)
    g_ptr_array_add (names, lk_bidi_isolate (content->designers[i]));
  g_ptr_array_add (names, NULL);
  return g_strjoinv (", ", (char **) names->pdata);
}

static void
add_facts (LkDesignSheet *self)
{
  const LkSheetHand hand = { .size = self->size * 0.9, .colour = LK_DESIGN_SHEET_GREY };
  g_autofree char *designers = dup_designers (self->content);
  g_autofree char *team = lk_bidi_isolate (self->content->team), *goal = lk_bidi_isolate (self->content->goal);
  /* Translators: the names of who made the lesson */
  g_autofree char *by = g_strdup_printf (_("Designed by %s"), designers);
  g_autofree char *of = g_strdup_printf (_("Team: %s"), team);
  g_autofree char *towards = g_strdup_printf (_("Pupil goal of the team: %s"), goal);
  const char *texts[] = { designers, team, goal }, *lines[] = { by, of, towards };
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lk_design_sheet_has_text (texts[i]))
      g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", lines[i]);
  if (line->len > 0)
    add_one (self, line->str, &hand);
}

static void
add_head (LkDesignSheet *self)
{
  const LkSheetHand title_hand = { .size = self->size * TITLE, .bold = TRUE }, facts_hand = { .size = self->size, .bold = FALSE };
  const LkSheetHand version_hand = { .size = self->size * 0.85, .bold = TRUE, .colour = LK_DESIGN_SHEET_ACCENT };
  g_autofree char *name = lk_design_content_dup_name (self->content), *facts = dup_facts (self->content), *version = dup_version (self->content);

  add_one (self, version, &version_hand);
  add_one (self, name, &title_hand);
  lk_sheet_flow_skip (self->flow, 1);
  add_one (self, facts, &facts_hand);
  add_facts (self);
}

/* Blocks with their names, those without words left out: beside each other when they are short, else each over the whole width. */
static void
add_blocks (LkDesignSheet *self,
            const Block   *blocks,
            guint          n_blocks,
            glong          is_long)
{
  LkSheetCell *cells[4];
  guint n = 0;
  gboolean stacked = FALSE;
  double width;

  for (guint i = 0; i < n_blocks; i++)
    {
      const char *words = self->content->blocks[blocks[i].block].words;

      n += lk_design_sheet_has_text (words);
      stacked = stacked || g_utf8_strlen (words, -1) > is_long;
    }
  if (n == 0)
    return;
  width = stacked ? self->full : (self->full - (n - 1) * COLUMN_GAP) / n;
  n = 0;
  for (guint i = 0; i < n_blocks; i++)
    if (lk_design_sheet_has_text (self->content->blocks[blocks[i].block].words))
      {
        cells[n] = make_block (self, &blocks[i], n * (width + COLUMN_GAP), width);
        if (stacked)
          lk_sheet_flow_add_row (self->flow, cells, 1, &(LkSheetRow) { .pad = self->size * 0.45 });
        else
          n++;
      }
  if (n > 0)
    lk_sheet_flow_add_row (self->flow, cells, n, &(LkSheetRow) { .pad = self->size * 0.45 });
}

static void
add_goal (LkDesignSheet *self)
{
  const LkSheetHand hand = { .size = self->size * HEADING, .bold = TRUE, .colour = LK_DESIGN_SHEET_ACCENT };
  g_autofree char *heading = g_strdup_printf ("1  %s", lk_design_block_get_title (LK_BLOCK_GOAL));
  LkSheetCell *cell = lk_sheet_cell_new (self->flow, PAD, self->full - 2 * PAD);

  lk_sheet_cell_add_text (cell, heading, &hand);
  lk_sheet_cell_add_rich (cell, self->content->blocks[LK_BLOCK_GOAL].words, self->size * 1.05);
  lk_sheet_flow_skip (self->flow, self->size * 0.9);
  lk_sheet_flow_add_row (self->flow, &cell, 1, &(LkSheetRow) { .fill = TINT, .pad = PAD * 0.8 });
}

static void
add_activities (LkDesignSheet *self)
{
  const char *words = self->content->blocks[LK_BLOCK_ACTIVITIES].words;
  LkSheetCell *cell = NULL;

  if (!lk_design_sheet_has_text (words) && self->content->phases->len == 0)
    return;
  lk_design_sheet_add_heading (self, 3, lk_design_block_get_title (LK_BLOCK_ACTIVITIES));
  if (lk_design_sheet_has_text (words))
    {
      cell = lk_sheet_cell_new (self->flow, 0, self->full);
      lk_sheet_cell_add_rich (cell, words, self->size);
      lk_sheet_flow_add_row (self->flow, &cell, 1, &(LkSheetRow) { 0 });
    }
  lk_design_sheet_add_phases (self);
}

static void
add_attachments (LkDesignSheet *self)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < self->content->attachments->len; i++)
    {
      const LkAttachmentContent *attachment = g_ptr_array_index (self->content->attachments, i);

      g_string_append_printf (list, "%s• %s", i > 0 ? "\n" : "", attachment->title);
      if (attachment->address != NULL && strcmp (attachment->address, attachment->title) != 0)
        g_string_append_printf (list, " – %s", attachment->address);
    }
  if (list->len == 0)
    return;
  lk_design_sheet_add_heading (self, 0, _("Links and files"));
  add_one (self, list->str, &(LkSheetHand) { .size = self->size });
}

static void
compose (LkDesignSheet *self,
         double         size)
{
  static const Block where[] = { { LK_BLOCK_PRIOR, 0 }, { LK_BLOCK_MISCONCEPTION, 0 } };
  static const Block checks[] = { { LK_BLOCK_INTERIM, 4 }, { LK_BLOCK_OFF_TRACK, 5 }, { LK_BLOCK_END, 6 } };
  const LkSheetBox inside = { EDGE, EDGE, self->width - 2 * EDGE, self->height - EDGE - FOOT - EDGE / 2 };

  g_clear_pointer (&self->flow, lk_sheet_flow_free);
  self->flow = lk_sheet_flow_new (self->width, self->height, &inside);
  self->size = size;
  add_head (self);
  add_goal (self);
  if (lk_design_sheet_has_text (self->content->blocks[LK_BLOCK_PRIOR].words) || lk_design_sheet_has_text (self->content->blocks[LK_BLOCK_MISCONCEPTION].words))
    {
      lk_design_sheet_add_heading (self, 2, _("Where pupils are"));
      add_blocks (self, where, G_N_ELEMENTS (where), LONG);
    }
  add_activities (self);
  lk_sheet_flow_skip (self->flow, self->size * 0.6);
  add_blocks (self, checks, G_N_ELEMENTS (checks), LONG_CHECK);
  if (lk_design_sheet_has_text (self->content->blocks[LK_BLOCK_DIFFERENTIATION].words))
    {
      LkSheetCell *cell = lk_sheet_cell_new (self->flow, 0, self->full);

      lk_design_sheet_add_heading (self, 0, lk_design_block_get_title (LK_BLOCK_DIFFERENTIATION));
      lk_sheet_cell_add_rich (cell, self->content->blocks[LK_BLOCK_DIFFERENTIATION].words, self->size);
      lk_sheet_flow_add_row (self->flow, &cell, 1, &(LkSheetRow) { 0 });
    }
  lk_design_sheet_add_pupils (self);
  lk_design_sheet_add_after (self);
  add_attachments (self);
}

LkDesignSheet *
lk_design_sheet_new (LkDesignContent *content,
                     double           width,
                     double           height)
{
  LkDesignSheet *self = NULL;

  g_return_val_if_fail (content != NULL, NULL);

  self = g_new0 (LkDesignSheet, 1);
  self->content = lk_design_content_ref (content);
  self->width = MAX (width, 4 * EDGE);
  self->height = MAX (height, 8 * EDGE);
  self->full = self->width - 2 * EDGE;
  self->phases = g_array_new (FALSE, FALSE, sizeof (LkTimeBarPhase));
  for (guint i = 0; i < content->phases->len; i++)
    {
      const LkPhaseContent *phase = g_ptr_array_index (content->phases, i);
      const LkTimeBarPhase drawn = { phase->title, phase->minutes, (guint) phase->grouping, NULL };

      g_array_append_val (self->phases, drawn);
    }
  for (guint i = 0; i < G_N_ELEMENTS (tries); i++)
    {
      compose (self, tries[i].size);
      if (lk_sheet_flow_get_n_pages (self->flow) <= tries[i].pages)
        break;
    }
  return self;
}

void
lk_design_sheet_free (LkDesignSheet *self)
{
  lk_sheet_flow_free (self->flow);
  g_array_unref (self->phases);
  lk_design_content_unref (self->content);
  g_free (self);
}

guint
lk_design_sheet_get_n_pages (LkDesignSheet *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return lk_sheet_flow_get_n_pages (self->flow);
}

void
lk_design_sheet_draw_page (LkDesignSheet *self,
                           guint          page,
                           cairo_t       *cr)
{
  const LkSheetHand hand = { .size = 8, .lines = 1, .colour = LK_DESIGN_SHEET_GREY }, end = { .size = 8, .colour = LK_DESIGN_SHEET_GREY, .at_end = TRUE };
  g_autofree char *name = NULL, *isolated = NULL, *version = NULL, *left = NULL, *right = NULL;
  g_auto (LkSheetPen) pen = { 0 };
  const double y = self->height - FOOT - 4;

  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);

  lk_sheet_flow_draw_page (self->flow, page, cr);
  name = lk_design_content_dup_name (self->content);
  isolated = lk_bidi_isolate (name);
  version = dup_version (self->content);
  left = g_strdup_printf ("%s · %s", isolated, version);
  right = g_strdup_printf (_("Page %u of %u"), page + 1, lk_design_sheet_get_n_pages (self));
  lk_sheet_pen_init (&pen, cr);
  pen.steady = TRUE;
  lk_sheet_pen_rule (&pen, EDGE, y - 5, self->full, 0.8);
  lk_sheet_pen_write (&pen, left, &hand, EDGE, y, self->full * 0.75);
  lk_sheet_pen_write (&pen, right, &end, EDGE + self->full * 0.75, y, self->full * 0.25);
}

static void
draw_page (gpointer  sheet,
           guint     page,
           cairo_t  *cr)
{
  lk_design_sheet_draw_page (sheet, page, cr);
}

GBytes *
lk_design_sheet_draw_pdf (LkDesignContent  *content,
                          GError          **error)
{
  g_autoptr (LkDesignSheet) self = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (content != NULL, NULL);

  self = lk_design_sheet_new (content, A4_WIDTH, A4_HEIGHT);
  name = lk_design_content_dup_name (content);
  return lk_sheet_pdf_draw (name, A4_WIDTH, A4_HEIGHT, lk_design_sheet_get_n_pages (self), draw_page, self, error);
}
