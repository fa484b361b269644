/* Answers as Microsoft Forms and Google Forms export them: what each column is, what is counted, and what is refused. */

#include "exchange/lk-survey-csv.h"

#include <glib/gstdio.h>
#include <string.h>

#define BYTES(text) g_bytes_new_static (text, sizeof text - 1)

static LkSurveyForm *
make_form (const char * const *statements,
           const char * const *questions)
{
  LkSurveyForm *form = lk_survey_form_new (LK_SURVEY_FULL, LK_SURVEY_SECONDARY);
  const char * const *lines[] = { statements, questions };

  for (LkSurveyPart part = LK_SURVEY_STATEMENTS; part <= LK_SURVEY_QUESTIONS; part++)
    for (guint i = 0; lines[part] != NULL && lines[part][i] != NULL; i++)
      {
        LkSurveyForm *more = lk_survey_form_add (form, part, lines[part][i], NULL);

        lk_survey_form_unref (form);
        form = more;
      }
  return form;
}

static LkSurveyCsv *
read_csv (GBytes       *given,
          LkSurveyForm *form)
{
  g_autoptr (GBytes) bytes = given;
  g_autoptr (GError) error = NULL;
  LkSurveyCsv *csv = lk_survey_csv_read (bytes, form, &error);

  g_assert_no_error (error);
  return csv;
}

static LkSurveyColumn *
get_column (LkSurveyCsv *csv,
            guint        i)
{
  return lk_survey_csv_get_columns (csv)->pdata[i];
}

/* One letter a column: "-" ignored, "S" and "Q" of the form, "s" and "q" new. */
static char *
dup_uses (LkSurveyCsv *csv)
{
  g_autoptr (GString) uses = g_string_new (NULL);

  for (guint i = 0; i < lk_survey_csv_get_columns (csv)->len; i++)
    {
      const LkSurveyColumn *column = get_column (csv, i);

      g_string_append_c (uses, column->use == LK_COLUMN_IGNORED ? '-'
                               : column->use == LK_COLUMN_STATEMENT ? (column->line_id != NULL ? 'S' : 's')
                               : (column->line_id != NULL ? 'Q' : 'q'));
    }
  return g_string_free (g_steal_pointer (&uses), FALSE);
}

static int
compare_answers (gconstpointer a,
                 gconstpointer b)
{
  return strcmp ((*(LkOpenAnswer **) a)->text, (*(LkOpenAnswer **) b)->text);
}

static void
append_question (GString               *flat,
                 const LkSurveyAnswers *answers,
                 const char            *id)
{
  GPtrArray *open = lk_survey_answers_get_open (answers, id);

  g_string_append (flat, " {");
  if (open != NULL)
    g_ptr_array_sort (open, compare_answers);
  for (guint i = 0; open != NULL && i < open->len; i++)
    g_string_append_printf (flat, "%s%s", i > 0 ? "|" : "", ((LkOpenAnswer *) open->pdata[i])->text);
  g_string_append (flat, "}");
}

/* Sheets, then the five counts of each statement, then the open answers of each question in the order of the alphabet. */
static char *
dup_counts (LkSurveyCsv *csv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LkSurveyForm) form = lk_survey_csv_dup_form (csv, &error);
  g_autoptr (LkSurveyAnswers) answers = NULL;
  g_autoptr (GString) flat = g_string_new (NULL);

  g_assert_no_error (error);
  answers = lk_survey_csv_count (csv, form);
  g_string_append_printf (flat, "%u:", lk_survey_answers_get_n_sheets (answers));
  for (guint i = 0; i < lk_survey_form_get_n (form, LK_SURVEY_STATEMENTS); i++)
    {
      g_string_append_c (flat, ' ');
      for (LkAnswer answer = LK_ANSWER_1; answer < LK_N_ANSWERS; answer++)
        g_string_append_printf (flat, "%u", lk_survey_answers_get_count (answers, lk_survey_form_get (form, LK_SURVEY_STATEMENTS, i)->id, answer));
    }
  for (guint i = 0; i < lk_survey_form_get_n (form, LK_SURVEY_QUESTIONS); i++)
    append_question (flat, answers, lk_survey_form_get (form, LK_SURVEY_QUESTIONS, i)->id);
  return g_string_free (g_steal_pointer (&flat), FALSE);
}

static void
assert_read (GBytes       *bytes,
             LkSurveyForm *form,
             const char   *uses,
             const char   *counts)
{
  g_autoptr (LkSurveyCsv) csv = read_csv (bytes, form);
  g_autofree char *found_uses = dup_uses (csv), *found_counts = dup_counts (csv);

  g_assert_cmpstr (found_uses, ==, uses);
  g_assert_cmpstr (found_counts, ==, counts);
}

static const char * const statements_en[] = { "The explanation is clear.", "I can work calmly in these lessons.", NULL };
static const char * const questions_en[] = { "What should we do differently?", NULL };
static const char * const statements_nl[] = { "De uitleg is duidelijk.", "Ik durf een vraag te stellen.", NULL };
static const char * const questions_nl[] = { "Wat moeten we anders doen?", NULL };

/* The workbook of Forms, saved as "CSV UTF-8". */
static const char forms_en[] =
  "\xEF\xBB\xBFID,Start time,Completion time,Email,Name,Last modified time,The explanation is clear.,I can work calmly in these lessons.\xC2\xA0,"
  "\"What should we do differently?\n\"\r\n"
  "1,11/27/26 9:01:02,11/27/26 9:03:40,anonymous,,,Strongly agree,Disagree,\"More \"\"own\"\" work; less listening,\nplease\"\r\n"
  "2,11/27/26 9:01:10,11/27/26 9:04:01,sam@school.org,Sam de Boer,,Agree,Not applicable,\r\n"
  "3,11/27/26 9:01:12,11/27/26 9:02:55,anonymous,,,Strongly disagree,Agree,\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xF0\x9F\x98\x80\r\n"
  "4,11/27/26 9:01:13,11/27/26 9:02:56,anonymous,,,,,\r\n";

/* The Dutch one of a quiz, saved by a Dutch Excel: semicolons, Windows-1252. */
static const char forms_nl[] =
  "Id;Begintijd;Tijd van voltooien;E-mail;Naam;Totaal aantal punten;Quizfeedback;De uitleg is duidelijk;Punten - De uitleg is duidelijk;"
  "Feedback - De uitleg is duidelijk;Ik durf een vraag te stellen;Wat moeten we anders doen?;Punten - Wat moeten we anders doen?\r\n"
  "1;27-11-2026 09:01;27-11-2026 09:03;anonymous;;0;;Klopt helemaal;0;;n.v.t.;\"Geen idee\xEB" "n meer; caf\xE9\r\nles\";0\r\n"
  "2;27-11-2026 09:02;27-11-2026 09:03;z.o\xEB@school.nl;Zo\xEB;0;;Klopt niet zo;0;;Klopt wel;;0\r\n"
  "3;27-11-2026 09:02;27-11-2026 09:04;anonymous;;0;;Klopt wel;0;;Klopt helemaal niet;Niets;0\r\n";

static const char google_en[] =
  "\"Timestamp\",\"Email Address\",\"Score\",\"What do you think? [The explanation is clear.]\",\"What do you think? [I can work calmly in these lessons.]\","
  "\"What should we do differently?\"\n"
  "\"2026/11/27 9:03:40 AM GMT+1\",\"sam@school.org\",\"0 / 0\",\"4\",\"1\",\"More pictures\"\n"
  "\"2026/11/27 9:03:44 AM GMT+1\",\"kim@school.org\",\"0 / 0\",\"3\",\"1\",\"\"\n"
  "\"2026/11/27 9:03:49 AM GMT+1\",\"noa@school.org\",\"0 / 0\",\"4\",\"N/A\",\"=1+1\"\n";

static const char google_nl[] =
  "Tijdstempel,Gebruikersnaam,Wat vind je? [De uitleg is duidelijk.],Wat vind je? [Ik durf een vraag te stellen.],Wat moeten we anders doen?\n"
  "27-11-2026 9:03:40,sam@school.nl,Altijd,Soms,\n"
  "27-11-2026 9:03:41,kim@school.nl,Vaak,Nooit,Minder huiswerk\n"
  "27-11-2026 9:03:42,noa@school.nl,Altijd,Weet ik niet,\n";

static void
test_products (void)
{
  g_autoptr (LkSurveyForm) english = make_form (statements_en, questions_en);
  g_autoptr (LkSurveyForm) dutch = make_form (statements_nl, questions_nl);

  assert_read (BYTES (forms_en), english, "------SSQ", "3: 10110 01101 {More \"own\" work; less listening,\nplease|שלום 😀}");
  assert_read (BYTES (forms_nl), dutch, "-------S--SQ-", "3: 01110 10101 {Geen ideeën meer; café\nles|Niets}");
  assert_read (BYTES (google_en), english, "---SSQ", "3: 00120 20001 {=1+1|More pictures}");
  assert_read (BYTES (google_nl), dutch, "--SSQ", "3: 00120 11001 {Minder huiswerk}");
}

/* Without a form its columns make one. */
static void
test_new_form (void)
{
  g_autoptr (LkSurveyCsv) csv = read_csv (BYTES (google_nl), NULL);
  g_autoptr (LkSurveyForm) form = lk_survey_csv_dup_form (csv, NULL);
  g_autofree char *uses = dup_uses (csv), *counts = dup_counts (csv);

  g_assert_cmpstr (uses, ==, "--ssq");
  g_assert_cmpstr (counts, ==, "3: 00120 11001 {Minder huiswerk}");
  g_assert_cmpstr (lk_survey_form_get (form, LK_SURVEY_STATEMENTS, 0)->text, ==, "De uitleg is duidelijk.");
  g_assert_cmpstr (lk_survey_form_get (form, LK_SURVEY_QUESTIONS, 0)->text, ==, "Wat moeten we anders doen?");
}

/* As Excel's "Unicode text" has it: UTF-16 and tabs. */
static void
test_utf16 (void)
{
  g_autoptr (LkSurveyForm) form = make_form (statements_nl, questions_nl);
  const char *text = "\xEF\xBB\xBFTijdstempel\tDe uitleg is duidelijk.\tIk durf een vraag te stellen.\tWat moeten we anders doen?\r\n"
                     "x\t😡\t😀\t\"a;b\"\r\nx\t☹️\t🙂\t\r\n";
  gsize length;
  g_autofree char *wide = g_convert (text, -1, "UTF-16LE", "UTF-8", NULL, &length, NULL);

  assert_read (g_bytes_new (wide, length), form, "-SSQ", "2: 11000 00110 {a;b}");
}

typedef struct
{
  const char *answers; /* of one column, between bars */
  const char *counts;  /* "" for a column that is refused */
} Scale;

static const Scale scales[] = {
  { "1|2|3|4|n.v.t.", "11111" },
  { "1.0|2,0|3|4", "11110" },
  { "Helemaal mee oneens|Mee oneens|Mee eens|Helemaal mee eens|Niet van toepassing", "11111" },
  { "ik ben het er helemaal mee oneens|Oneens|Eens|HELEMAAL EENS|weet niet", "11111" },
  { "Helemaal oneens|Een beetje oneens|Een beetje eens|Helemaal eens", "11110" },
  { "Oneens|Een beetje oneens|Een beetje eens|Eens|Eens", "11120" },
  { "Strongly disagree|Disagree|Agree|Strongly agree|N/A", "11111" },
  { "Disagree|Somewhat disagree|Somewhat agree|Agree|I don't know", "11111" },
  { "Klopt helemaal niet|Klopt niet zo|Klopt wel|Klopt helemaal|nvt", "11111" },
  { "Helemaal niet waar|Niet zo waar|Best waar|Helemaal waar", "11110" },
  { "Not at all true|Not really true|Mostly true|Quite true|Not applicable", "11111" },
  { "Not at all true|Not true|True|Very true", "11110" },
  { "nooit|soms|vaak|altijd|geen mening", "11111" },
  { "(bijna) nooit|soms|vaak|(bijna) altijd", "11110" },
  { "Nooit|Zelden|Vaak|Altijd", "11110" },
  { "Never|Sometimes|Often|Always|don’t know", "11111" },
  { "Never or hardly ever|Some lessons|Most lessons|Every lesson", "11110" },
  { "1 - klopt helemaal niet|2 - klopt niet zo|3 - klopt wel|4 - klopt helemaal", "11110" },
  { "1 = helemaal niet|2|3|4 = helemaal", "11110" },
  { "1: heel saai|2: saai|3: leuk|4: heel leuk", "11110" },
  { "heel saai (1)|saai (2)|leuk (3)|heel leuk (4)", "11110" },
  /* The words tell which way the numbers go. */
  { "1 - Strongly agree|2 - Agree|3 - Disagree|4 - Strongly disagree|4 - Strongly disagree", "21110" },
  { "😡|☹️|🙂|😀", "11110" },
  { "★☆☆☆|★★☆☆|★★★☆|★★★★", "11110" },
  { "1️⃣|2️⃣|3️⃣|4️⃣", "11110" },
  /* Two columns of one language and one of another are the same question. */
  { "Helemaal mee eens|Strongly agree|Agree|Mee oneens", "01120" },
  { "4|4|4|veel|3", "00130" },

  { "1|2|3|4|5", "" },
  { "0|1|2|3", "" },
  { "8|7|6|9", "" },
  { "★★★★☆|★★★☆☆", "" },
  { "Helemaal oneens|Oneens|Neutraal|Eens|Helemaal eens", "" },
  { "Strongly agree|Neither agree nor disagree", "" },
  { "1 - strongly disagree|3 - neutral", "" },
  { "Nooit|Zelden|Soms|Vaak|Altijd", "" },
  { "Rarely|Sometimes|Often|Always", "" },
  { "1 never|5 always", "" },
  { "1 - never|3 - sometimes|4 - often|5 - always", "" },
  { "Helemaal oneens|Oneens|Een beetje oneens|Een beetje eens|Eens|Helemaal eens", "" },
  { "Klopt niet|Klopt een beetje|Klopt|Klopt helemaal", "" },
  { "😡|☹️|😐|🙂|😀", "" },
  { "Eens|Oneens|Eens", "" },
  { "ja|nee|soms", "" },
  { "3-4|1-2|2-3|3 keer", "" },
};

static GBytes *
make_column (const char *head,
             const char *answers)
{
  g_auto (GStrv) cells = g_strsplit (answers, "|", -1);
  g_autoptr (GString) text = g_string_new (head);

  g_string_append (text, ",X\r\n");
  for (guint i = 0; cells[i] != NULL; i++)
    g_string_append_printf (text, "\"%s\",\r\n", cells[i]);
  return g_string_free_to_bytes (g_steal_pointer (&text));
}

static void
check_scale (const Scale *scale)
{
  g_autoptr (LkSurveyForm) form = make_form (statements_en, NULL);
  g_autoptr (LkSurveyCsv) csv = read_csv (make_column (statements_en[0], scale->answers), form);
  g_autofree char *counts = dup_counts (csv);
  g_autofree char *found = g_strndup (strchr (counts, ' ') + 1, 5);

  g_test_message ("%s", scale->answers);
  g_assert_cmpstr (found, ==, *scale->counts != '\0' ? scale->counts : "00000");
  if (*scale->counts != '\0')
    {
      g_assert_null (get_column (csv, 0)->refusal);
      return;
    }
  g_assert_cmpint (get_column (csv, 0)->use, ==, LK_COLUMN_IGNORED);
  g_assert_cmpstr (get_column (csv, 0)->refusal, !=, NULL);
}

static void
test_scales (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    check_scale (&scales[i]);
}

/* A scale of five is refused whoever asks; one that may be is asked about. */
static void
test_five (void)
{
  g_autoptr (LkSurveyForm) form = make_form (statements_en, NULL);
  g_autoptr (LkSurveyCsv) csv = read_csv (BYTES ("The explanation is clear.,I can work calmly in these lessons.\n"
                                                 "Agree,Agree\nNeutral,Strongly agree\nDisagree,Disagree\n"), form);
  g_autoptr (GPtrArray) missing = lk_survey_csv_dup_missing (csv);
  g_autoptr (GError) error = NULL;
  g_autofree char *uses = dup_uses (csv), *counts = NULL;
  const char *second = lk_survey_form_get (form, LK_SURVEY_STATEMENTS, 1)->id;

  g_assert_cmpstr (uses, ==, "--");
  g_assert_cmpuint (missing->len, ==, 2);
  g_assert_nonnull (strstr (get_column (csv, 0)->refusal, "Neutral"));
  g_assert_nonnull (get_column (csv, 1)->refusal);
  g_assert_false (lk_survey_csv_set_column (csv, 0, LK_COLUMN_STATEMENT, NULL, &error));
  g_assert_error (error, LK_EXCHANGE_ERROR, LK_EXCHANGE_ERROR_FOREIGN);
  g_clear_error (&error);
  g_assert_true (lk_survey_csv_set_column (csv, 1, LK_COLUMN_STATEMENT, second, &error));
  counts = dup_counts (csv);
  g_assert_cmpstr (counts, ==, "3: 00000 01110");
}

typedef struct
{
  const char *head;
  gboolean    matches;
} Head;

static const Head heads[] = {
  { "Ik durf een vraag te stellen", TRUE },
  { "ik DÚRF een  vraag, te stellen!!", TRUE },
  { "3. Ik durf een vraag te stellen.", TRUE },
  { "Stellingen.Ik durf een vraag te stellen.", TRUE },
  { "Wat vind je? [Ik durf een vraag te stellen]", TRUE },
  { "Ik durf een vraag te steln", TRUE },
  { "Ik durf een vraag te stellen2", TRUE },
  { "Ik durf geen vraag te stellen", FALSE },
  { "Ik durf niet een vraag te stellen", FALSE },
  { "Ik durf 2 vraag te stellen", FALSE },
  { "Ik wil een antwoord geven", FALSE },
  { "", FALSE },
};

static void
test_heads (void)
{
  const char * const lines[] = { "Ik durf een vraag te stellen.", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autoptr (LkSurveyForm) form = make_form (lines, NULL);
      g_autofree char *quoted = g_strdup_printf ("\"%s\"", heads[i].head);
      g_autoptr (LkSurveyCsv) csv = read_csv (make_column (quoted, "4|3"), form);

      g_test_message ("%s", heads[i].head);
      g_assert_cmpint (get_column (csv, 0)->line_id != NULL, ==, heads[i].matches);
    }
}

static gboolean
holds (LkSurveyCsv *csv,
       const char  *text)
{
  for (guint i = 0; i < lk_survey_csv_get_columns (csv)->len; i++)
    for (guint k = 0; k < get_column (csv, i)->examples->len; k++)
      if (strstr (get_column (csv, i)->examples->pdata[k], text) != NULL)
        return TRUE;
  return FALSE;
}

/* By whatever head: who and when is wiped, and nothing can be made of it. */
static void
test_who (void)
{
  g_autoptr (LkSurveyForm) form = make_form (statements_nl, NULL);
  g_autoptr (LkSurveyCsv) csv = read_csv (BYTES ("Wat is je naam?;Schoolmail?;Ingevuld;De docent kent mijn naam;Klas\n"
                                                 "Sam;sam@school.nl;27-11-2026 9:03;4;3a\nKim;kim@school.nl;28-11-2026 9:03;3;3b\n"), form);
  g_autofree char *uses = dup_uses (csv);

  g_assert_cmpstr (uses, ==, "---s-");
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (lk_survey_csv_set_column (csv, i, LK_COLUMN_QUESTION, NULL, &error));
      g_assert_error (error, LK_EXCHANGE_ERROR, LK_EXCHANGE_ERROR_FOREIGN);
      g_assert_cmpuint (get_column (csv, i)->examples->len, ==, 0);
    }
  g_assert_false (holds (csv, "Sam") || holds (csv, "@") || holds (csv, "2026"));
  g_assert_true (holds (csv, "3a"));
  g_assert_true (lk_survey_csv_set_column (csv, 4, LK_COLUMN_QUESTION, NULL, NULL));
}

static void
test_set_column (void)
{
  g_autoptr (LkSurveyForm) form = make_form (statements_nl, questions_nl);
  g_autoptr (LkSurveyCsv) csv = read_csv (BYTES ("De uitleg is duidelijk;Uitleg B;Iets\n4;1;\n;2;goed\n;;\n4;;ja\n"), form);
  g_autoptr (GPtrArray) missing = lk_survey_csv_dup_missing (csv);
  g_autoptr (GError) error = NULL;
  g_autofree char *uses = dup_uses (csv), *before = dup_counts (csv), *after = NULL;
  const char *first = lk_survey_form_get (form, LK_SURVEY_STATEMENTS, 0)->id;
  const char *second = lk_survey_form_get (form, LK_SURVEY_STATEMENTS, 1)->id;

  g_assert_cmpstr (uses, ==, "Ssq");
  g_assert_cmpuint (missing->len, ==, 2);
  g_assert_cmpstr (missing->pdata[0], ==, second);
  g_assert_cmpuint (lk_survey_csv_get_n_rows (csv), ==, 3);
  g_assert_cmpstr (before, ==, "3: 00020 00000 11000 {} {goed|ja}");

  g_assert_false (lk_survey_csv_set_column (csv, 1, LK_COLUMN_STATEMENT, first, &error));
  g_assert_error (error, LK_EXCHANGE_ERROR, LK_EXCHANGE_ERROR_FOREIGN);
  g_assert_true (lk_survey_csv_set_column (csv, 1, LK_COLUMN_STATEMENT, second, NULL));
  g_assert_true (lk_survey_csv_set_column (csv, 2, LK_COLUMN_IGNORED, NULL, NULL));
  after = dup_counts (csv);
  g_assert_cmpstr (after, ==, "3: 00020 11000 {}");
  g_assert_true (lk_survey_csv_set_column (csv, 1, LK_COLUMN_IGNORED, NULL, NULL));
  g_assert_cmpuint (lk_survey_csv_get_n_rows (csv), ==, 2);
}

/* More new questions than a form has room for are left out, and refused when they are asked for. */
static void
test_too_many (void)
{
  g_autoptr (LkSurveyCsv) csv = read_csv (BYTES ("a?,b?,c?\nx,y,z\n"), NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *uses = dup_uses (csv);

  g_assert_cmpstr (uses, ==, "qq-");
  g_assert_true (lk_survey_csv_set_column (csv, 2, LK_COLUMN_QUESTION, NULL, NULL));
  g_assert_null (lk_survey_csv_dup_form (csv, &error));
  g_assert_error (error, LK_MODEL_ERROR, LK_MODEL_ERROR_TOO_LONG);
}

/* A choice among a few is no open answer. */
static void
test_choice (void)
{
  g_autoptr (GString) text = g_string_new ("Doe je mee?\n");
  g_autoptr (LkSurveyCsv) csv = NULL;

  for (guint i = 0; i < 12; i++)
    g_string_append (text, i % 2 == 0 ? "ja\n" : "nee\n");
  csv = read_csv (g_string_free_to_bytes (g_steal_pointer (&text)), NULL);
  g_assert_cmpint (get_column (csv, 0)->use, ==, LK_COLUMN_IGNORED);
  g_assert_nonnull (get_column (csv, 0)->refusal);
  g_assert_true (lk_survey_csv_set_column (csv, 0, LK_COLUMN_QUESTION, NULL, NULL));
}

static void
test_unread (void)
{
  g_autoptr (LkSurveyForm) form = make_form (statements_en, NULL);
  g_autoptr (LkSurveyCsv) csv = read_csv (make_column (statements_en[0], "4|4|maybe| |3"), form);

  g_assert_cmpuint (get_column (csv, 0)->n_answers, ==, 4);
  g_assert_cmpuint (get_column (csv, 0)->n_unread, ==, 1);
  g_assert_null (get_column (csv, 0)->refusal);
}

/* A cell of a megabyte is cut, and the rest of the file is read. */
static void
test_large_cell (void)
{
  g_autofree char *large = g_strnfill (1024 * 1024, 'x');
  g_autoptr (LkSurveyForm) form = make_form (statements_nl, questions_nl);
  g_autofree char *text = g_strdup_printf ("De uitleg is duidelijk;Wat moeten we anders doen?\n4;\"%s\"\n3;kort\n", large);
  g_autoptr (LkSurveyCsv) csv = read_csv (g_bytes_new (text, strlen (text)), form);
  g_autoptr (LkSurveyAnswers) answers = lk_survey_csv_count (csv, form);
  GPtrArray *open = lk_survey_answers_get_open (answers, lk_survey_form_get (form, LK_SURVEY_QUESTIONS, 0)->id);

  g_assert_cmpuint (open->len, ==, 2);
  g_ptr_array_sort (open, compare_answers);
  g_assert_cmpint (g_utf8_strlen (((LkOpenAnswer *) open->pdata[1])->text, -1), ==, LK_SURVEY_MAX_ANSWER);
  g_assert_true (g_str_has_suffix (((LkOpenAnswer *) open->pdata[1])->text, "…"));
  g_assert_cmpuint (lk_survey_answers_get_n_sheets (answers), ==, 2);
}

static void
assert_refused (GBytes          *given,
                LkExchangeError  code)
{
  g_autoptr (GBytes) bytes = given;
  g_autoptr (GError) error = NULL;

  g_assert_null (lk_survey_csv_read (bytes, NULL, &error));
  g_assert_error (error, LK_EXCHANGE_ERROR, (int) code);
}

static void
test_refused (void)
{
  g_autofree char *wide = g_strnfill (1000, ',');

  assert_refused (BYTES (""), LK_EXCHANGE_ERROR_FOREIGN);
  assert_refused (BYTES ("\xEF\xBB\xBF"), LK_EXCHANGE_ERROR_FOREIGN);
  assert_refused (BYTES ("a,b\n"), LK_EXCHANGE_ERROR_FOREIGN);
  assert_refused (BYTES ("a,b\n,\n , \n\xC2\xA0,\n"), LK_EXCHANGE_ERROR_FOREIGN);
  assert_refused (BYTES ("a,b\n1,\"2\n"), LK_EXCHANGE_ERROR_UNREADABLE);
  assert_refused (BYTES ("PK\3\4\0\0"), LK_EXCHANGE_ERROR_UNREADABLE);
  assert_refused (g_bytes_new (wide, 1000), LK_EXCHANGE_ERROR_HOSTILE);
}

/* Pupils who handed in nothing are no sheets. */
static void
test_blank_rows (void)
{
  g_autoptr (LkSurveyForm) form = make_form (statements_en, NULL);
  g_autoptr (LkSurveyCsv) csv = read_csv (BYTES ("sep=;\r\nTimestamp;The explanation is clear.\r\n1;\r\n2; \r\n;\r\n"), form);
  g_autofree char *counts = dup_counts (csv);

  g_assert_cmpstr (counts, ==, "0: 00000 00000");
  g_assert_cmpint (get_column (csv, 1)->use, ==, LK_COLUMN_STATEMENT);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static LkSurveyCsv *
read_file (const char  *path,
           GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (LkSurveyForm) form = make_form (statements_en, questions_en);
  g_autoptr (GAsyncResult) result = NULL;

  lk_survey_csv_read_file_async (file, form, NULL, read_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return lk_survey_csv_read_file_finish (result, error);
}

static void
test_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("lk-survey-csv-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "answers.csv", NULL);
  g_autoptr (LkSurveyCsv) csv = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (read_file (path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (path, forms_en, sizeof forms_en - 1, NULL));
  csv = read_file (path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lk_survey_csv_get_n_rows (csv), ==, 3);
  g_remove (path);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/survey-csv/products", test_products);
  g_test_add_func ("/survey-csv/new-form", test_new_form);
  g_test_add_func ("/survey-csv/utf16", test_utf16);
  g_test_add_func ("/survey-csv/scales", test_scales);
  g_test_add_func ("/survey-csv/five", test_five);
  g_test_add_func ("/survey-csv/heads", test_heads);
  g_test_add_func ("/survey-csv/who", test_who);
  g_test_add_func ("/survey-csv/set-column", test_set_column);
  g_test_add_func ("/survey-csv/too-many", test_too_many);
  g_test_add_func ("/survey-csv/choice", test_choice);
  g_test_add_func ("/survey-csv/unread", test_unread);
  g_test_add_func ("/survey-csv/large-cell", test_large_cell);
  g_test_add_func ("/survey-csv/refused", test_refused);
  g_test_add_func ("/survey-csv/blank-rows", test_blank_rows);
  g_test_add_func ("/survey-csv/file", test_file);

  return g_test_run ();
}
