#include "texts.h"

#include <array>
#include <fstream>
#include <iterator>
#include <random>

namespace gongbao::bench {
namespace {

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Other digits in the place of each, but in dates.
std::string vary(std::string text, std::minstd_rand& random) {
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && is_digit(text[end])) ++end;
    const std::string_view after = std::string_view(text).substr(end, 3);
    if (after != "年" && after != "月" && after != "日" && after.substr(0, 1) != "-") {
      for (std::size_t i = begin; i < end; ++i) text[i] = static_cast<char>('1' + random() % 9);
    }
    begin = end + 1;
  }
  return text;
}

}  // namespace

std::vector<std::string> make_texts(Kind kind, std::size_t bytes) {
  std::vector<std::string> models;
  if (kind == Kind::kPage) {
    models = {page()};
  } else {
    models = {read(GONGBAO_SOURCE "/fixtures/district_page.txt"),
              read(GONGBAO_SOURCE "/fixtures/work_report.txt")};
  }
  for (const std::string& model : models) {
    if (model.empty()) return {};
  }
  std::minstd_rand random(1);
  std::vector<std::string> made;
  for (std::size_t size = 0; size < bytes; size += made.back().size()) {
    made.push_back(vary(models[made.size() % models.size()], random));
  }
  return made;
}

const std::vector<std::string>& texts(Kind kind) {
  constexpr std::size_t kBytes = std::size_t{20} << 20;
  static const std::array<std::vector<std::string>, 2> kTexts = {make_texts(Kind::kFixtures, kBytes),
                                                                 make_texts(Kind::kPage, kBytes)};
  return kTexts[static_cast<std::size_t>(kind)];
}

std::size_t size_of(const std::vector<std::string>& texts) {
  std::size_t size = 0;
  for (const std::string& text : texts) size += text.size();
  return size;
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += text + "\n";
  return all;
}

const std::string& page() {
  static const std::string kPage = read(GONGBAO_SOURCE "/../shared/page/2021-12-10.txt");
  return kPage;
}

}  // namespace gongbao::bench
