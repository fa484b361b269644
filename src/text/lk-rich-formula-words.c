#include "text/lk-rich-private.h"

#include <stdlib.h>
#include <string.h>

/* LaTeX's names, in the order of strcmp(). */
static const struct { const char *name, *sign; } words[] = {
  { " ", " " }, { "!", "" }, { "#", "#" }, { "$", "$" }, { "%", "%" }, { "&", "&" }, { ",", " " }, { ":", " " }, { ";", " " },
  { "Delta", "Δ" }, { "Gamma", "Γ" }, { "Lambda", "Λ" }, { "Leftarrow", "⇐" }, { "Leftrightarrow", "⇔" }, { "Omega", "Ω" }, { "Phi", "Φ" },
  { "Pi", "Π" }, { "Psi", "Ψ" }, { "Rightarrow", "⇒" }, { "Sigma", "Σ" }, { "Theta", "Θ" }, { "Xi", "Ξ" }, { "_", "_" },
  { "alpha", "α" }, { "angle", "∠" }, { "approx", "≈" }, { "ast", "∗" }, { "beta", "β" }, { "bullet", "•" }, { "cap", "∩" }, { "cdot", "·" },
  { "cdots", "⋯" }, { "chi", "χ" }, { "circ", "°" }, { "colon", ":" }, { "cos", "cos" }, { "cup", "∪" }, { "degree", "°" }, { "delta", "δ" },
  { "div", "÷" }, { "dots", "…" }, { "emptyset", "∅" }, { "epsilon", "ε" }, { "equiv", "≡" }, { "eta", "η" }, { "euro", "€" }, { "exists", "∃" },
  { "forall", "∀" }, { "gamma", "γ" }, { "ge", "≥" }, { "geq", "≥" }, { "gt", ">" }, { "iff", "⇔" }, { "implies", "⇒" }, { "in", "∈" },
  { "infty", "∞" }, { "int", "∫" }, { "iota", "ι" }, { "kappa", "κ" }, { "lambda", "λ" }, { "land", "∧" }, { "ldots", "…" }, { "le", "≤" },
  { "leftarrow", "←" }, { "leftrightarrow", "↔" }, { "leq", "≤" }, { "lim", "lim" }, { "ln", "ln" }, { "log", "log" }, { "lor", "∨" },
  { "lt", "<" }, { "mid", "|" }, { "mp", "∓" }, { "mu", "μ" }, { "ne", "≠" }, { "neg", "¬" }, { "neq", "≠" }, { "notin", "∉" }, { "nu", "ν" },
  { "omega", "ω" }, { "parallel", "∥" }, { "partial", "∂" }, { "perp", "⟂" }, { "phi", "φ" }, { "pi", "π" }, { "pm", "±" }, { "prod", "∏" },
  { "propto", "∝" }, { "psi", "ψ" }, { "qquad", "  " }, { "quad", " " }, { "rho", "ρ" }, { "rightarrow", "→" }, { "setminus", "∖" },
  { "sigma", "σ" }, { "sim", "∼" }, { "sin", "sin" }, { "subset", "⊂" }, { "subseteq", "⊆" }, { "sum", "∑" }, { "tan", "tan" }, { "tau", "τ" },
  { "theta", "θ" }, { "times", "×" }, { "to", "→" }, { "triangle", "△" }, { "varepsilon", "ε" }, { "varphi", "φ" }, { "xi", "ξ" }, { "zeta", "ζ" },
  { "{", "{" }, { "}", "}" },
};

typedef struct
{
  const char *name;
  gsize       length;
} Key;

static int
compare (const void *key,
         const void *word)
{
  const Key *wanted = key;
  const char *name = *(const char * const *) word;
  int order = strncmp (wanted->name, name, wanted->length);

  return order != 0 ? order : name[wanted->length] == '\0' ? 0 : -1;
}

const char *
lk_rich_formula_find_word (const char *name,
                           gsize       length)
{
  Key key = { name, length };
  const struct { const char *name, *sign; } *found = bsearch (&key, words, G_N_ELEMENTS (words), sizeof words[0], compare);

  return found != NULL ? found->sign : NULL;
}
