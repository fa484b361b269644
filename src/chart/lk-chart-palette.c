#include "chart/lk-chart-palette.h"

static const LkChartPalette palettes[LK_N_CHART_TONES] = {
  [LK_CHART_LIGHT] = {
    .paper = 0xffffff, .text = 0x3d3846, .series = 0x1a5fb4, .target = 0x2b8a5b, .target_text = 0x1b6b44,
    .axis = 0x87838f, .band = 0xf1f0f4, .grid = 0xe3e1e8, .muted = 0x6a6672, .signal = 0xc64600,
    .colours = { 0x1a5fb4, 0xd26d51, 0x359691, 0x673462, 0x955e0a, 0x242326 },
  },
  [LK_CHART_DARK] = {
    .paper = 0x262c35, .text = 0xe6e4e9, .series = 0x99c1f1, .target = 0x6fc998, .target_text = 0x8ff0b4,
    .axis = 0xa5a2aa, .band = 0x323a46, .grid = 0x3d4653, .muted = 0xb9b6be, .signal = 0xff8b42,
    .colours = { 0x99c1f1, 0xf56d1a, 0x429777, 0xaa71a1, 0xfbde82, 0xeff1f6 },
  },
  [LK_CHART_LIGHT_CONTRAST] = {
    .paper = 0xffffff, .text = 0x000000, .series = 0x0b3d91, .target = 0x004d26, .target_text = 0x004d26,
    .axis = 0x3d3d3d, .band = 0xf0f2f5, .grid = 0xc9c9cf, .muted = 0x37343c, .signal = 0xa03000,
    .colours = { 0x0b3d91, 0xbe5c42, 0x25827b, 0xa751cd, 0x855300, 0x2c2b36 },
  },
  [LK_CHART_DARK_CONTRAST] = {
    .paper = 0x1e1e1e, .text = 0xffffff, .series = 0xb5d5ff, .target = 0xa6ffcb, .target_text = 0xa6ffcb,
    .axis = 0xd8d8d8, .band = 0x26292f, .grid = 0x4d4d52, .muted = 0xe0e0e3, .signal = 0xffa862,
    .colours = { 0xb5d5ff, 0xff8201, 0x43bd92, 0xd691bd, 0xfde089, 0xf7f9fc },
  },
  [LK_CHART_PROJECTOR_LIGHT] = {
    .paper = 0xffffff, .text = 0x1d1a23, .series = 0x0b3d91, .target = 0x00602f, .target_text = 0x004d26,
    .axis = 0x55525c, .band = 0xe9e8ee, .grid = 0xcfcdd6, .muted = 0x3f3b46, .signal = 0xb33a00,
    .colours = { 0x0b3d91, 0xbe5c42, 0x25827b, 0xa751cd, 0x855300, 0x2c2b36 },
  },
  [LK_CHART_PROJECTOR_DARK] = {
    .paper = 0x1b2027, .text = 0xffffff, .series = 0xb5d5ff, .target = 0xa6ffcb, .target_text = 0xa6ffcb,
    .axis = 0xc8c6cc, .band = 0x2f3640, .grid = 0x454d59, .muted = 0xe0dee4, .signal = 0xffa862,
    .colours = { 0xb5d5ff, 0xff8201, 0x43bd92, 0xd691bd, 0xfde089, 0xf7f9fc },
  },
  [LK_CHART_PRINT] = {
    .paper = 0xffffff, .text = 0x1d1a23, .series = 0x1a5fb4, .target = 0x1b6b44, .target_text = 0x1b6b44,
    .axis = 0x6a6672, .band = 0xefeef2, .grid = 0xd9d7de, .muted = 0x55525c, .signal = 0xc64600,
    .colours = { 0x1a5fb4, 0xd26d51, 0x359691, 0x673462, 0x955e0a, 0x242326 },
  },
};

const LkChartPalette *
lk_chart_palette_get (LkChartTone tone)
{
  g_return_val_if_fail ((guint) tone < LK_N_CHART_TONES, &palettes[LK_CHART_LIGHT]);

  return &palettes[tone];
}
