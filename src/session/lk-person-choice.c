#include "session/lk-person-choice.h"

#include <glib/gi18n.h>

#define COLUMNS 4
#define PEOPLE "lk-people"

static GPtrArray *
get_people (LkChoiceButton *self)
{
  return g_object_get_data (G_OBJECT (self), PEOPLE);
}

GtkWidget *
lk_person_choice_new (const char *title,
                      GListModel *people)
{
  GtkWidget *self = lk_choice_button_new (title, COLUMNS);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  GPtrArray *known = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) all = NULL;

  g_strv_builder_add (names, _("Nobody yet"));
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      LkPerson *person = g_list_model_get_item (people, i);

      g_ptr_array_add (known, person);
      g_strv_builder_add (names, lk_person_get_name (person));
    }
  g_object_set_data_full (G_OBJECT (self), PEOPLE, known, (GDestroyNotify) g_ptr_array_unref);
  all = g_strv_builder_end (names);
  lk_choice_button_set_choices (LK_CHOICE_BUTTON (self), (const char * const *) all);
  return self;
}

LkPerson *
lk_person_choice_get (LkChoiceButton *self)
{
  const guint chosen = lk_choice_button_get_chosen (self);

  return chosen > 0 ? get_people (self)->pdata[chosen - 1] : NULL;
}

void
lk_person_choice_set (LkChoiceButton *self,
                      LkPerson       *person)
{
  guint at = 0;

  lk_choice_button_set_chosen (self, person != NULL && g_ptr_array_find (get_people (self), person, &at) ? at + 1 : 0);
}
