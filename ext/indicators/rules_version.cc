#include "indicators/rules_version.h"

#include "rules_version.inc"

namespace gongbao {

const char* rules_version() noexcept {
  return GONGBAO_RULES;
}

}  // namespace gongbao
