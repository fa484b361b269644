#include "projector-fixture.h"

#define MOST_SECONDS 20
#define SETTLING_FRAMES 4

const char * const projector_titles[N_TITLES] = {
  "Kort", "Een heel lange actie die over meer dan twee regels loopt en dus ergens moet ophouden voordat het bord vol is",
  "🎉 Feest met de klas", "לקרוא יחד בכל בוקר חמש עשרה דקות", "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung",
};

static void
leave_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  ((ProjectorFixture *) data)->n_left++;
}

static void
fill (ProjectorFixture *f)
{
  g_autoptr (GError) error = NULL;
  LkTeam *team = lk_school_add_team (f->school, "Onderbouw", &error);
  LkTeam *management = NULL;
  g_autoptr (LkBoard) other = NULL;
  LkPerson *person = lk_school_add_person (f->school, "Anna-Fleur van der Berg", "", team, LK_ROLE_TEACHER, &error);

  for (guint i = 1; i < N_PEOPLE; i++)
    {
      g_autofree char *name = g_strdup_printf ("Maximiliaan%u de Vries-Hoogendoorn", i);

      lk_school_add_person (f->school, name, "", team, LK_ROLE_TEACHER, &error);
    }
  management = lk_school_add_team (f->school, "Management van de hele grote school", &error);
  lk_store_flush (f->store);
  f->board = lk_board_new (f->school, team);
  other = lk_board_new (f->school, management);
  lk_store_flush (f->store);
  for (guint i = 0; i < N_GOALS; i++)
    {
      LkGoal *goal = lk_board_add_goal (f->board, projector_titles[i % N_TITLES], lk_day_today (), LK_GOAL_ACTIVE, &error);

      lk_board_set_goal_values (f->board, goal, 1, 4, LK_DIRECTION_UP, &error);
      for (guint c = 0; c < N_CARDS; c++)
        lk_board_add_action (f->board, goal, c % LK_N_STAGES, projector_titles[(i + c) % N_TITLES], person,
                             lk_day_today () + (int) c - 3, &error);
    }
  for (guint i = 0; i < 20; i++)
    {
      lk_board_add_success (f->board, projector_titles[i % N_TITLES], lk_day_today (), &error);
      lk_board_add_planning (f->board, LK_PLANNING_VISIT, lk_day_today () + (int) i, "", person, NULL,
                             projector_titles[i % N_TITLES], &error);
    }
  lk_board_set_check_in (f->board, lk_day_today (), 5, 3, 1, &error);
  for (guint i = 0; i < N_TITLES; i++)
    {
      lk_board_ask (f->board, management, projector_titles[i], lk_day_today () + 7, &error);
      lk_board_ask (other, team, projector_titles[i], LK_DAY_NONE, &error);
    }
  lk_store_flush (f->store);
  g_assert_no_error (error);
}

void
projector_wait_for (ProjectorFixture   *f,
                    ProjectorCondition  condition)
{
  const gint64 until = g_get_monotonic_time () + MOST_SECONDS * G_USEC_PER_SEC;

  while (!condition (f))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, until);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
    }
}

static gboolean
has_drawn (ProjectorFixture *f)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (f->window);

  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
  return gdk_frame_clock_get_frame_counter (clock) >= f->frame && !g_main_context_pending (NULL);
}

/* What a frame lays out may ask for another; the store answers between them. */
void
projector_settle (ProjectorFixture *f)
{
  lk_store_flush (f->store);
  f->frame = gdk_frame_clock_get_frame_counter (gtk_widget_get_frame_clock (f->window)) + SETTLING_FRAMES;
  projector_wait_for (f, has_drawn);
}

void
projector_set_up (ProjectorFixture       *f,
        gconstpointer  data)
{
  const GActionEntry actions[] = { { .name = "present", .activate = leave_cb } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  f->folder = g_dir_make_tmp ("board-XXXXXX", &error);
  path = g_build_filename (f->folder, "board.db", NULL);
  f->store = lk_store_open (path, NULL, &error);
  g_assert_no_error (error);
  f->school = lk_school_new (f->store);
  lk_store_flush (f->store);
  fill (f);

  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), f);
  f->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (f->window), FALSE);
  gtk_widget_insert_action_group (f->window, "win", G_ACTION_GROUP (group));
  f->projector = lk_projector_new ();
  lk_projector_set_board (LK_PROJECTOR (f->projector), f->board);
  gtk_window_set_child (GTK_WINDOW (f->window), f->projector);
}

void
projector_tear_down (ProjectorFixture       *f,
           gconstpointer  data)
{
  g_autofree char *quoted = g_shell_quote (f->folder);
  g_autofree char *command = g_strconcat ("rm -rf ", quoted, NULL);

  gtk_window_destroy (GTK_WINDOW (f->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  lk_store_flush (f->store);
  g_clear_object (&f->board);
  g_clear_object (&f->school);
  lk_store_close (f->store);
  g_clear_object (&f->store);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  g_free (f->folder);
}

static gboolean
has_size (ProjectorFixture *f)
{
  return gtk_widget_get_width (f->projector) == f->screen->width && gtk_widget_get_height (f->projector) == f->screen->height;
}

void
projector_show_at (ProjectorFixture      *f,
         const ProjectorScreen *screen)
{
  gtk_window_set_default_size (GTK_WINDOW (f->window), screen->width, screen->height);
  gtk_window_present (GTK_WINDOW (f->window));
  f->screen = screen;
  projector_wait_for (f, has_size);
  projector_settle (f);
}

void
projector_collect (GtkWidget *widget,
         GType      type,
         GPtrArray *found)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    projector_collect (child, type, found);
}

GPtrArray *
projector_collect_all (ProjectorFixture *f,
             GType    type)
{
  GPtrArray *found = g_ptr_array_new ();

  projector_collect (f->projector, type, found);
  return found;
}

LkProjectorSheet *
projector_find_sheet (ProjectorFixture *f)
{
  g_autoptr (GPtrArray) sheets = projector_collect_all (f, LK_TYPE_PROJECTOR_SHEET);

  return sheets->len > 0 ? sheets->pdata[0] : NULL;
}

void
projector_press (GtkWidget  *where,
       const char *label)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  projector_collect (where, GTK_TYPE_BUTTON, buttons);
  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_button_get_label (buttons->pdata[i]), label) == 0)
      {
        g_signal_emit_by_name (buttons->pdata[i], "clicked");
        return;
      }
  g_assert_not_reached ();
}

void
projector_load_css (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/org/leerkracht/Board/session/session.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}
