#include "indicators/check.h"
namespace gongbao {
std::vector<Check> find_checks(const Text&, const Page&, const std::vector<Figure>&, const Indicators&) { return {}; }
}
