#include "model/lk-model-error.h"

G_DEFINE_QUARK (lk-model-error-quark, lk_model_error)
