#include "chart/lk-chart-palette.h"

static const LkChartPalette palettes[LK_N_CHART_TONES] = {
  [LK_CHART_LIGHT] = {
    .paper = 0xffffff, .text = 0x3d3846, .series = 0x1a5fb4, .target = 0x2b8a5b, .target_text = 0x1b6b44,
    .axis = 0x87838f, .band = 0xf1f0f4,
  },
  [LK_CHART_DARK] = {
    .paper = 0x262c35, .text = 0xe6e4e9, .series = 0x99c1f1, .target = 0x6fc998, .target_text = 0x8ff0b4,
    .axis = 0xa5a2aa, .band = 0x323a46,
  },
  [LK_CHART_LIGHT_CONTRAST] = {
    .paper = 0xffffff, .text = 0x000000, .series = 0x0b3d91, .target = 0x004d26, .target_text = 0x004d26,
    .axis = 0x3d3d3d, .band = 0xf0f2f5,
  },
  [LK_CHART_DARK_CONTRAST] = {
    .paper = 0x1e1e1e, .text = 0xffffff, .series = 0xb5d5ff, .target = 0xa6ffcb, .target_text = 0xa6ffcb,
    .axis = 0xd8d8d8, .band = 0x26292f,
  },
};

const LkChartPalette *
lk_chart_palette_get (LkChartTone tone)
{
  g_return_val_if_fail ((guint) tone < LK_N_CHART_TONES, &palettes[LK_CHART_LIGHT]);

  return &palettes[tone];
}
