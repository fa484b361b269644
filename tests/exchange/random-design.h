#pragma once

#include "designs/lk-design-content.h"

/** random_design: (transfer full): a design of words by chance, with headings, lists, signs and emoji where nobody expects them; without files. */
static LkDesignContent *
random_design (GRand *chance)
{
  static const char * const words[] = { "les", "**dik**", "Zoë", "🦉", "שלום", "; ", "\\", "# ", "## Doel", "\\## Goal", "### Fase: x (5 min, Alone)", "- Klas: 3",
                                        "[a](b)", "$x^2$", "<b>&", "(", ")", "#### Leraar", ":", "]", ">", "'\"" };
  LkDesignContent *design = lk_design_content_new ();
  char **lines[] = { &design->title, &design->class_name, &design->subject, &design->hour, &design->team, &design->goal, &design->origin };
  GPtrArray *texts = g_ptr_array_new ();
  g_autoptr (GStrvBuilder) designers = g_strv_builder_new ();

  for (int i = g_rand_int_range (chance, 0, 5); i > 0; i--)
    {
      LkPhaseContent *phase = lk_design_content_add_phase (design);

      phase->minutes = (guint) g_rand_int_range (chance, 0, 60);
      phase->grouping = (LkGrouping) g_rand_int_range (chance, 0, 4);
      g_ptr_array_add (texts, &phase->teacher);
      g_ptr_array_add (texts, &phase->pupils);
      g_ptr_array_add (texts, &phase->materials);
    }
  for (guint i = 0; i < LK_N_BLOCKS; i++)
    {
      g_ptr_array_add (texts, &design->blocks[i].words);
      g_ptr_array_add (texts, &design->blocks[i].seen);
      g_ptr_array_add (texts, &design->blocks[i].change);
    }
  for (guint i = 0; i < LK_N_MODEL_PUPILS; i++)
    {
      g_ptr_array_add (texts, &design->pupils[i].expected);
      g_ptr_array_add (texts, &design->pupils[i].seen);
    }
  for (guint i = 0; i < texts->len + G_N_ELEMENTS (lines) + design->phases->len; i++)
    {
      gboolean many = i < texts->len;
      char **text = many ? texts->pdata[i] : i < texts->len + G_N_ELEMENTS (lines) ? lines[i - texts->len] :
                    &((LkPhaseContent *) design->phases->pdata[i - texts->len - G_N_ELEMENTS (lines)])->title;
      g_autoptr (GString) out = g_string_new (NULL);

      for (int n = g_rand_int_range (chance, 0, 8); n > 0; n--)
        g_string_append_printf (out, "%s%s", words[g_rand_int_range (chance, 0, G_N_ELEMENTS (words))],
                                many ? (const char * const []) { " ", "\n", "\n\n", "" }[g_rand_int_range (chance, 0, 4)] : " ");
      lk_design_content_set (text, g_strstrip (out->str));
    }
  for (int i = g_rand_int_range (chance, 0, 4); i > 0; i--)
    g_strv_builder_add (designers, (const char * const []) { "Anna de Wit", "Bram; jr.", "C\\D", "Zoë" }[i]);
  g_strfreev (design->designers);
  design->designers = g_strv_builder_end (designers);
  for (int i = g_rand_int_range (chance, 0, 3); i > 0; i--)
    {
      LkAttachmentContent *attachment = lk_design_content_add_attachment (design);

      lk_design_content_set (&attachment->title, i == 1 ? "Blad [1] \\" : "Zoë");
      attachment->address = g_strdup (i == 1 ? "https://x.nl/(a)?b=<c>" : "https://leerkracht.nl");
    }
  design->minutes = (guint) g_rand_int_range (chance, 0, 600);
  design->number = (guint) g_rand_int_range (chance, 1, 9);
  design->status = (LkDesignStatus) g_rand_int_range (chance, 0, 4);
  design->day = g_rand_boolean (chance) ? lk_day_new (2026, g_rand_int_range (chance, 1, 13), 14) : LK_DAY_NONE;
  g_ptr_array_unref (texts);
  return design;
}
