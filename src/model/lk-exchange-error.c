#include "model/lk-exchange-error.h"

G_DEFINE_QUARK (lk-exchange-error-quark, lk_exchange_error)
