#include "print/lk-visit-sheet.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "calendar/lk-day-words.h"
#include "model/lk-bidi.h"
#include "print/lk-sheet-pen.h"

#define PAGE_WIDTH 595.28
#define PAGE_HEIGHT 841.89
#define EDGE 48.0
#define TITLE 17.0
#define TEXT 10.0
#define SMALL 8.0
#define GAP 12.0
#define LEADING 1.2
#define TIME_WIDTH 40.0
#define LETTER_WIDTH 20.0
#define COLUMN_GAP 12.0
#define GREY 0.35

typedef struct
{
  cairo_t    *cr;
  LkSheetPen  pen;
  double      y;
} Paper;

static const double full_width = PAGE_WIDTH - 2 * EDGE;

static void
turn_page (Paper *self)
{
  cairo_show_page (self->cr);
  self->y = EDGE;
}

static void
keep (Paper  *self,
      double  height)
{
  if (self->y + height > PAGE_HEIGHT - EDGE && self->y > EDGE)
    turn_page (self);
}

/* A text of any length, line by line, in columns of which the highest counts. Nothing is cut: it goes on overleaf. */
typedef struct
{
  const char  *text;
  LkSheetHand  hand;
  double       x;
  double       width;
} Column;

static PangoLayout *
make_layout (Paper        *self,
             const Column *column)
{
  PangoLayout *layout = pango_layout_new (self->pen.context);
  PangoFontDescription *font = pango_font_description_from_string ("Cantarell, Sans");

  pango_font_description_set_size (font, (int) (column->hand.size * PANGO_SCALE));
  if (column->hand.bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) (column->width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, column->text, -1);
  pango_font_description_free (font);
  return layout;
}

static double
draw_line (Paper        *self,
           PangoLayout  *layout,
           const Column *column,
           int           number,
           double        y)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, number);
  PangoRectangle extents;
  double x = column->x;

  pango_layout_line_get_extents (line, NULL, &extents);
  if (line->resolved_dir == PANGO_DIRECTION_RTL)
    x += column->width - (double) extents.width / PANGO_SCALE;
  cairo_set_source_rgb (self->cr, column->hand.grey, column->hand.grey, column->hand.grey);
  cairo_move_to (self->cr, x, y - (double) extents.y / PANGO_SCALE);
  pango_cairo_show_layout_line (self->cr, line);
  return (double) extents.height / PANGO_SCALE;
}

static void
write_columns (Paper        *self,
               const Column *columns,
               guint         n_columns)
{
  g_autoptr (GPtrArray) layouts = g_ptr_array_new_with_free_func (g_object_unref);
  int n_lines = 0;

  for (guint i = 0; i < n_columns; i++)
    {
      g_ptr_array_add (layouts, make_layout (self, &columns[i]));
      n_lines = MAX (n_lines, pango_layout_get_line_count (layouts->pdata[i]));
    }
  for (int line = 0; line < n_lines; line++)
    {
      double height = 0;

      keep (self, TEXT * 1.6);
      for (guint i = 0; i < n_columns; i++)
        if (line < pango_layout_get_line_count (layouts->pdata[i]))
          height = MAX (height, draw_line (self, layouts->pdata[i], &columns[i], line, self->y));
      self->y += height * LEADING;
    }
}

static void
write_text (Paper      *self,
            const char *text,
            double      size,
            gboolean    bold,
            double      grey)
{
  const Column column = { text, { .size = size, .bold = bold, .grey = grey }, EDGE, full_width };

  write_columns (self, &column, 1);
}

static void
write_part (Paper      *self,
            const char *name,
            const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  self->y += GAP;
  keep (self, TEXT * 4);
  write_text (self, name, SMALL, TRUE, GREY);
  write_text (self, text, TEXT, FALSE, 0);
}

static char *
dup_name (LkSchool   *school,
          const char *id)
{
  LkPerson *person = lk_school_find_person (school, id);

  return person != NULL ? lk_bidi_isolate (lk_person_get_name (person)) : g_strdup (_("Someone who left"));
}

static void
append_part (GString    *line,
             const char *text)
{
  g_autofree char *isolated = lk_bidi_isolate (text);

  if (*isolated != '\0')
    g_string_append_printf (line, " · %s", isolated);
}

static void
write_head (Paper    *self,
            LkVisit  *visit,
            LkSchool *school)
{
  g_autofree char *visitor = dup_name (school, lk_visit_get_visitor_id (visit));
  g_autofree char *visited = dup_name (school, lk_visit_get_visited_id (visit));
  /* TRANSLATORS: the first of the two watched a lesson of the second */
  g_autofree char *title = g_strdup_printf (_("%s visited %s"), visitor, visited);
  g_autofree char *day = lk_day_format_long (lk_visit_get_day (visit));
  g_autoptr (GString) line = g_string_new (day);

  append_part (line, lk_visit_get_text (visit, LK_VISIT_HOUR));
  append_part (line, lk_visit_get_text (visit, LK_VISIT_CLASS));
  append_part (line, lk_visit_get_text (visit, LK_VISIT_SUBJECT));
  write_text (self, title, TITLE, TRUE, 0);
  write_text (self, line->str, TEXT, FALSE, GREY);
}

static void
write_evidence (Paper   *self,
                LkVisit *visit)
{
  GListModel *list = lk_visit_get_evidence (visit);
  const double width = (full_width - TIME_WIDTH - COLUMN_GAP) / 2, saw_x = EDGE + TIME_WIDTH, effect_x = saw_x + width + COLUMN_GAP;
  const Column heads[] = {
    { _("What I saw"), { .size = SMALL, .bold = TRUE, .grey = GREY }, saw_x, width },
    { _("Effect on pupils"), { .size = SMALL, .bold = TRUE, .grey = GREY }, effect_x, width },
  };

  if (g_list_model_get_n_items (list) == 0)
    return;
  self->y += GAP;
  keep (self, TEXT * 4);
  write_columns (self, heads, G_N_ELEMENTS (heads));
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (LkEvidence) evidence = g_list_model_get_item (list, i);
      const Column columns[] = {
        { lk_evidence_get_time (evidence), { .size = TEXT, .grey = GREY }, EDGE, TIME_WIDTH },
        { lk_evidence_get_saw (evidence), { .size = TEXT }, saw_x, width },
        { lk_evidence_get_effect (evidence), { .size = TEXT }, effect_x, width },
      };

      write_columns (self, columns, G_N_ELEMENTS (columns));
      self->y += TEXT * 0.3;
    }
}

/* What was expected of each model pupil, and beside it what was seen. */
static void
write_pupils (Paper                 *self,
              LkVisit               *visit,
              const LkDesignContent *design)
{
  const double width = (full_width - LETTER_WIDTH - COLUMN_GAP) / 2, expected_x = EDGE + LETTER_WIDTH, seen_x = expected_x + width + COLUMN_GAP;
  const Column heads[] = {
    { _("Expected"), { .size = SMALL, .bold = TRUE, .grey = GREY }, expected_x, width },
    { _("Seen"), { .size = SMALL, .bold = TRUE, .grey = GREY }, seen_x, width },
  };
  g_autofree char *name = design != NULL ? lk_design_content_dup_name (design) : NULL;
  /* Translators: %s is the name of a lesson design */
  g_autofree char *title = name != NULL ? g_strdup_printf (_("Model pupils of “%s”"), name) : g_strdup (_("Model pupils"));
  gboolean begun = FALSE;

  for (guint i = 0; i < LK_N_MODEL_PUPILS; i++)
    {
      const char letter[] = { (char) ('A' + i), '\0' };
      const char *expected = design != NULL ? design->pupils[i].expected : "", *seen = lk_visit_get_text (visit, (LkVisitText) (LK_VISIT_PUPIL_A + i));
      const Column columns[] = {
        { letter, { .size = TEXT, .bold = TRUE, .grey = GREY }, EDGE, LETTER_WIDTH },
        { expected, { .size = TEXT }, expected_x, width },
        { seen, { .size = TEXT }, seen_x, width },
      };

      if (*expected == '\0' && *seen == '\0')
        continue;
      if (!begun)
        {
          self->y += GAP;
          keep (self, TEXT * 5);
          write_text (self, title, SMALL, TRUE, GREY);
          write_columns (self, heads, G_N_ELEMENTS (heads));
        }
      begun = TRUE;
      write_columns (self, columns, G_N_ELEMENTS (columns));
      self->y += TEXT * 0.3;
    }
}

typedef struct
{
  GPtrArray    *lines;
  LkScoreWords  words;
  gpointer      user_data;
} Scores;

static void
add_score (const char *item_id,
           int         score,
           gpointer    data)
{
  Scores *self = data;
  const char *words = self->words (item_id, self->user_data);

  if (words == NULL)
    return;
  if (score == LK_SCORE_NOT_APPLICABLE)
    /* TRANSLATORS: an item of a viewing guide, and that it does not apply */
    g_ptr_array_add (self->lines, g_strdup_printf (_("%s: n/a"), words));
  else
    g_ptr_array_add (self->lines, g_strdup_printf ("%s: %d", words, score));
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(char **) a, *(char **) b);
}

static void
write_scores (Paper        *self,
              LkVisit      *visit,
              const char   *guide_title,
              LkScoreWords  words,
              gpointer      user_data)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  Scores scores = { lines, words, user_data };
  g_autofree char *all = NULL;

  if (words == NULL)
    return;
  lk_visit_foreach_score (visit, add_score, &scores);
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  all = g_strjoinv ("\n", (char **) lines->pdata);
  write_part (self, guide_title != NULL ? guide_title : _("Viewing guide"), all);
}

static void
write_visit (Paper        *self,
             LkVisit      *visit,
             LkSchool     *school,
             const LkDesignContent *design,
             const char   *guide_title,
             LkScoreWords  words,
             gpointer      user_data)
{
  static const struct { LkVisitText which; const char *name; } before[] = {
    { LK_VISIT_FOCUS, N_("Focus question") }, { LK_VISIT_NOTICED, N_("In one sentence") },
  }, after[] = {
    { LK_VISIT_REACTION, N_("How it was for the visited teacher") }, { LK_VISIT_FACTS, N_("Facts") }, { LK_VISIT_EFFECTS, N_("Effects on pupils") },
    { LK_VISIT_TOP, N_("Top") }, { LK_VISIT_TIP, N_("Tip") }, { LK_VISIT_AGREEMENT, N_("Agreement") },
    { LK_VISIT_CAME_OF_IT, N_("What came of it") }, { LK_VISIT_NEXT_FOCUS, N_("Next focus question") },
  };

  write_head (self, visit, school);
  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    write_part (self, _(before[i].name), lk_visit_get_text (visit, before[i].which));
  write_evidence (self, visit);
  write_pupils (self, visit, design);
  write_scores (self, visit, guide_title, words, user_data);
  for (guint i = 0; i < G_N_ELEMENTS (after); i++)
    write_part (self, _(after[i].name), lk_visit_get_text (visit, after[i].which));
}

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

GBytes *
lk_visit_sheet_draw_pdf (LkVisit       *visit,
                         LkSchool      *school,
                         const LkDesignContent *design,
                         const char    *guide_title,
                         LkScoreWords   words,
                         gpointer       user_data,
                         GError       **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = NULL;
  Paper self = { .y = EDGE };
  cairo_status_t status;

  g_return_val_if_fail (LK_IS_VISIT (visit), NULL);
  g_return_val_if_fail (LK_IS_SCHOOL (school), NULL);

  surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, PAGE_WIDTH, PAGE_HEIGHT);
  self.cr = cairo_create (surface);
  lk_sheet_pen_init (&self.pen, self.cr);
  write_visit (&self, visit, school, design, guide_title, words, user_data);
  cairo_show_page (self.cr);
  lk_sheet_pen_clear (&self.pen);
  cairo_destroy (self.cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
  return NULL;
}
