#pragma once

#include "chart/lk-chart.h"

/** SampleKind: one of each kind of chart, and the data that are hard to draw. */
typedef enum
{
  SAMPLE_RUN,
  SAMPLE_LIMITS,
  SAMPLE_FLOW,
  SAMPLE_DURATIONS,
  SAMPLE_BURN_DOWN,
  SAMPLE_STATEMENTS,
  SAMPLE_CHECK_INS,
  SAMPLE_CURVE,
  SAMPLE_LINES,
  SAMPLE_EMPTY,
  SAMPLE_ONE,
  SAMPLE_TIES,
  SAMPLE_NEGATIVE,
  SAMPLE_TEN_YEARS,
  SAMPLE_LONG_NAMES,
  SAMPLE_MANY,
} SampleKind;
#define N_SAMPLES 16

/** sample_new: (transfer full): its own words in Dutch or English; what the program adds is in the locale's. */
LkChart    *sample_new      (SampleKind kind,
                             gboolean   dutch);
const char *sample_get_name (SampleKind kind);
