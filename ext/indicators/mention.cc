#include "indicators/mention.h"
namespace gongbao {
std::vector<Mention> find_mentions(const Text&, const Page&) { return {}; }
}
