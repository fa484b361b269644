#include "exchange/lk-exchange.h"

char *
lk_import_report_to_json (const LkImportReport *report)
{
  g_return_val_if_fail (report != NULL, NULL);

  if (g_str_equal (report->format, LK_IMPORT_FORMAT_GUIDE))
    return g_strdup_printf ("{\"format\":\"%s\",\"guides\":%u,\"skipped\":%u}", report->format, report->guides, report->skipped);
  return g_strdup_printf ("{\"format\":\"%s\",\"actions\":%u,\"people\":%u,\"archived\":%u,\"comments\":%u,"
                          "\"checklist_items\":%u,\"skipped\":%u}",
                          report->format, report->actions, report->people, report->archived, report->comments,
                          report->checklist_items, report->skipped);
}
