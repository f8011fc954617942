#include "page/identity_place.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace gongbao {
namespace {

using gazetteer::Found;
using gazetteer::Level;

bool has(Characters text, Characters word) {
  return text.find(word) != Characters::npos;
}

template <std::size_t count>
bool starts_with_one(Characters text, const std::array<Characters, count>& words) {
  return std::any_of(words.begin(), words.end(), [&](Characters word) { return text.starts_with(word); });
}
template <std::size_t count>
bool ends_with_one(Characters text, const std::array<Characters, count>& words) {
  return std::any_of(words.begin(), words.end(), [&](Characters word) { return text.ends_with(word); });
}
template <std::size_t count>
bool has_one(Characters text, const std::array<Characters, count>& words) {
  return std::any_of(words.begin(), words.end(), [&](Characters word) { return has(text, word); });
}

std::string to_utf8(Characters text) {
  std::string result;
  for (const char16_t c : text) {
    const auto byte = [](unsigned value) { return static_cast<char>(value); };
    if (c < 0x80) {
      result.push_back(byte(c));
    } else if (c < 0x800) {
      result.push_back(byte(0xC0U | c >> 6U));
      result.push_back(byte(0x80U | (c & 0x3FU)));
    } else {
      result.push_back(byte(0xE0U | c >> 12U));
      result.push_back(byte(0x80U | (c >> 6U & 0x3FU)));
      result.push_back(byte(0x80U | (c & 0x3FU)));
    }
  }
  return result;
}

// A place that some line names.  `name` is empty where only its level is told: 市人民政府.
struct Named {
  CharacterString name;
  std::string_view code;
  Level level = Level::kNone;
  bool is_of_another = false;  // the report of a company or a university, which is no place's
};

Named nation() {
  return {.name = CharacterString(u"全国"), .code = {}, .level = Level::kNational};
}

constexpr auto kOfTowns = std::to_array<Characters>({u"镇", u"乡", u"街道", u"苏木", u"街道办事处"});
constexpr auto kZones = std::to_array<Characters>(
    {u"开发区", u"高新区", u"经开区", u"新区", u"园区", u"管理区", u"示范区", u"保税区", u"试验区", u"合作区",
     u"实验区", u"度假区", u"风景区", u"名胜区", u"自贸区", u"兵团"});
constexpr auto kOthers =
    std::to_array<Characters>({u"大学", u"学院", u"公司", u"集团", u"银行", u"医院", u"中学", u"小学",
                               u"学校", u"研究院", u"研究所", u"协会", u"商会"});

// The level that the last character of a name tells; a 市 may be of two.
Level level_of_ending(Characters name) {
  if (ends_with_one(name, kOfTowns)) return Level::kTown;
  if (ends_with_one(name, kZones)) return Level::kNone;
  if (name.ends_with(u"县") || name.ends_with(u"旗") || name.ends_with(u"区")) return Level::kCounty;
  if (name.ends_with(u"州") || name.ends_with(u"盟") || name.ends_with(u"地区")) return Level::kMunicipal;
  return Level::kNone;
}

// 省 in 我代表省人民政府, 县 in 县十八届人大四次会议: the level of whoever speaks.
Level level_of_word(Characters word) {
  if (word == u"省" || word == u"自治区" || word == u"全省") return Level::kProvincial;
  if (word == u"州" || word == u"自治州" || word == u"盟" || word == u"地区") return Level::kMunicipal;
  if (word == u"县" || word == u"旗" || word == u"自治县") return Level::kCounty;
  if (word == u"镇" || word == u"乡" || word == u"街道") return Level::kTown;
  return Level::kNone;  // 市 and 区 are words of several levels
}

// What a name of a place is followed by in the name of who reports for it.
constexpr auto kAfterNames = std::to_array<Characters>(
    {u"人民政府", u"政府",     u"人民法院", u"中级",   u"高级",   u"法院",   u"人民检察院", u"检察院",
     u"国民经济", u"经济",     u"统计",     u"财政",   u"预算",   u"决算",   u"人大",       u"人民代表",
     u"政协",     u"党委",     u"党政",     u"委员会", u"办事处", u"工作",   u"年度",       u"上半年",
     u"一季度",   u"前三季度", u"三季度",   u"四季度", u"社会",   u"总预算", u"市级",       u"本级",
     u"第",       u"关于",     u"主要",     u"纪委",   u"监委"});

bool is_after_name(Characters rest) {
  return rest.empty() || is_digit(rest[0]) || starts_with_one(rest, kAfterNames);
}

// The name of a place that `text` begins with, though the standard has none such (an invented county, a town,
// a zone): up to the word that a name is followed by.
std::size_t unlisted_name(Characters text) {
  constexpr std::size_t kLongest = 14;
  if (text.empty() || is_any(text[0], u"年月日季全我本各")) return 0;
  for (std::size_t length = 2; length <= std::min(text.size(), kLongest); ++length) {
    if (!is_han(text[length - 1])) return 0;
    const Characters name = text.substr(0, length);
    if (!is_any(name.back(), u"省市县区旗州盟镇乡道木团") || !is_after_name(text.substr(length))) continue;
    if (is_any(name.back(), u"道木团") && !name.ends_with(u"街道") && !name.ends_with(u"苏木") &&
        !name.ends_with(u"兵团"))
      continue;
    const bool is_no_name =
        name.size() == 2 && has(u"全市全县全区全省城市城区市区地区社区我市我县我区本市本县本区"
                                u"郊区园区辖区农区山区城镇乡镇集镇街道人道兵团",
                                name);
    if (is_no_name || has(name, u"的") || has(name, u"和")) return 0;
    return length;
  }
  return 0;
}

// The place that `text` begins with, and how far it goes: 大庆市 in 大庆市人民政府, 柳河县柳河镇 in
// 柳河县柳河镇人民政府, 大庆高新技术产业开发区.
Named name_at(Characters text, std::size_t at, const gazetteer::Context& context, std::size_t& length) {
  length = 0;
  const Characters rest = text.substr(at);
  for (const Characters word : {Characters(u"国务院"), Characters(u"中央人民政府"), Characters(u"最高人民"),
                                Characters(u"中华人民共和国"), Characters(u"全国"), Characters(u"中央")}) {
    if (!rest.starts_with(word)) continue;
    length = word.size();
    return nation();
  }
  if (rest.starts_with(u"新疆生产建设兵团")) {
    length = 8;
    return {.name = CharacterString(rest.substr(0, 8)), .code = {}, .level = Level::kProvincial};
  }
  Found found = gazetteer::place_at(text, at, context);
  if (found.relative || found.level == Level::kNational) found = {};
  if (found.length == 0) {  // 浙江省 is a name, 浙江 one where an office follows: 浙江高级人民法院
    const Found short_form = gazetteer::short_place_at(text, at, context);
    if (short_form.length > 0 && !short_form.code.empty() && short_form.level == Level::kProvincial &&
        is_after_name(rest.substr(short_form.length)))
      found = short_form;
  }
  const Characters after = rest.substr(found.length);
  if (has_one(after.substr(0, 16), kOthers) && found.length > 0) {
    const std::size_t end = after.find_first_of(u"0123456789关");
    if (has_one(after.substr(0, std::min<std::size_t>(end, 16)), kOthers))
      return {.name = {}, .code = {}, .level = Level::kNone, .is_of_another = true};
  }
  // What the name goes on with: a town, a zone.
  if (found.length > 0 && !is_after_name(after)) {
    const std::size_t more = unlisted_name(after);
    const Characters name = after.substr(0, more);
    if (more > 0 && (ends_with_one(name, kOfTowns) || ends_with_one(name, kZones))) {
      length = found.length + more;
      return {.name = CharacterString(rest.substr(0, length)), .code = {}, .level = level_of_ending(name)};
    }
  }
  if (found.length == 0) {
    const std::size_t whole = unlisted_name(rest);
    for (std::size_t begin = 1; begin < whole; ++begin) {  // 份开封市: a listed name that begins later
      if (begin + gazetteer::place_at(rest, begin, context).length == whole) return {};
    }
    if (whole == 0) return {};
    length = whole;
    const Characters name = rest.substr(0, whole);
    return {.name = CharacterString(name), .code = {}, .level = level_of_ending(name)};
  }
  length = found.length;
  return {.name = CharacterString(rest.substr(0, length)), .code = found.code, .level = found.level};
}

// The first place that a title names: 2026年浙江省政府工作报告, 关于青禾县2023年预算执行情况…的报告.
Named in_title(Characters title, const gazetteer::Context& context) {
  std::size_t length = 0;
  std::size_t at = 0;
  if (title.starts_with(u"关于")) at = 2;
  while (at < title.size() &&
         (is_digit(title[at]) || is_any(title[at], u"年度〇一二三四五六七八九十月份-、季上半第")))
    ++at;
  Named first = name_at(title, at, context, length);
  if (length > 0 || first.is_of_another) return first;
  // 2023年1-10月全县主要经济指标, but not 居全省第三.
  if (const Found own = gazetteer::place_at(title, at, context); own.relative) {
    const Level level = level_of_word(title.substr(at + 1, own.length - 1));
    if (level != Level::kNone) return {.name = {}, .code = {}, .level = level};
  }
  for (; at < title.size(); ++at) {
    const Found found = gazetteer::place_at(title, at, context);
    if (found.length == 0 || found.relative || found.level == Level::kNational) continue;
    return name_at(title, at, context, length);
  }
  return {};
}

// 呼伦贝尔市海拉尔区, 县, 全国: the place of a session.
Named in_session(Characters place, const gazetteer::Context& context) {
  if (place.empty()) return {};
  if (const Level level = level_of_word(place); level != Level::kNone || place == u"市" || place == u"区")
    return {.name = {}, .code = {}, .level = level};
  std::size_t length = 0;
  Named named = name_at(place, 0, context, length);
  if (length == place.size()) return named;
  if (length > 0 && named.level == Level::kNational) return named;
  constexpr std::size_t kLongest = 24;
  if (place.size() > kLongest || !is_any(place.back(), u"省市县区旗州盟镇乡道木团"))
    return length > 0 ? named : Named{};
  return {.name = CharacterString(place), .code = {}, .level = level_of_ending(place)};
}

// 现在,我代表海拉尔区人民政府向大会作工作报告; 我受县人民政府委托.
Named in_opening(Characters line, const gazetteer::Context& context) {
  for (const Characters word : {Characters(u"代表"), Characters(u"受")}) {
    for (std::size_t at = line.find(word); at != line.npos; at = line.find(word, at + 1)) {
      const Characters before = line.substr(0, at);
      if (!before.ends_with(u"我") && !before.ends_with(u"谨") && !before.ends_with(u"现") &&
          !(word == u"受" && before.empty()))
        continue;
      const Characters who = line.substr(at + word.size(), 30);
      if (has(who.substr(0, 14), u"中央委员会")) return nation();
      std::size_t length = 0;
      Named named = name_at(who, 0, context, length);
      if (length > 0) return named;
      const std::size_t end = std::min({who.find(u"人民政府"), who.find(u"政府"), who.find(u"人民法院"),
                                        who.find(u"人民检察院"), who.find(u"中级"), who.find(u"高级")});
      if (end != who.npos && level_of_word(who.substr(0, end)) != Level::kNone)
        return {.name = {}, .code = {}, .level = level_of_word(who.substr(0, end))};
    }
  }
  return {};
}

// 海拉尔区人民政府区长 张天喜, 大庆市统计局, (国家统计局 2025年2月28日发布): a line that begins with who
// speaks.
Named in_line(Characters line, const gazetteer::Context& context) {
  constexpr std::size_t kLongest = 40;
  if (line.empty() || line.size() > kLongest || has(line, u"新华社") || has(line, u"来源")) return {};
  while (!line.empty() && (!is_han(line[0]) || line[0] == u'年')) line.remove_prefix(1);
  if (line.starts_with(u"国家统计局") && !has(line, u"调查")) return nation();
  std::size_t length = 0;
  Named named = name_at(line, 0, context, length);
  if (length == 0) return named;
  const Characters after = line.substr(length);
  const bool reports =
      starts_with_one(after, kAfterNames) ||
      has_one(after, std::to_array<Characters>({u"长", u"局", u"委", u"总理", u"主席", u"办"}));
  return reports ? named : Named{};
}

// The place that most units of a page have in their names: 拱墅 in 交警拱墅大队, 市场监管拱墅分局.
Named in_units(const Text& text, const gazetteer::Context& context, const Page& page) {
  struct Count {
    std::string_view code;
    CharacterString name;
    CharacterString full;
    int units = 0;
  };
  constexpr std::size_t kMostUnits = 200;
  constexpr int kFewest = 3;
  std::vector<Count> counts;
  for (std::size_t i = 0; i < std::min(page.units.size(), kMostUnits); ++i) {
    const Characters name = text.folded(page.units[i].name);
    for (std::size_t at = 0; at < name.size(); ++at) {
      Found found = gazetteer::place_at(name, at, context);
      CharacterString full;
      if (found.relative || found.level == Level::kNational) continue;
      if (found.length == 0) {
        found = gazetteer::short_place_at(name, at, context);
        full = gazetteer::full_name_of_short(name, at, found.length, context);
      } else {
        full = name.substr(at, found.length);
      }
      if (found.length == 0 || found.code.empty() || full.empty()) continue;
      auto place = std::find_if(counts.begin(), counts.end(),
                                [&](const Count& count) { return count.code == found.code; });
      if (place == counts.end())
        place = counts.insert(place, {found.code, CharacterString(name.substr(at, found.length)), full, 0});
      ++place->units;
      at += found.length - 1;
    }
  }
  std::sort(counts.begin(), counts.end(), [](const Count& a, const Count& b) { return a.units > b.units; });
  if (counts.empty() || counts[0].units < kFewest ||
      (counts.size() > 1 && counts[1].units * 2 > counts[0].units))
    return {};
  const bool is_printed = text.folded().substr(0, 200'000).find(counts[0].full) != Characters::npos;
  return {.name = is_printed ? counts[0].full : counts[0].name,
          .code = counts[0].code,
          .level = gazetteer::level_of(counts[0].code)};
}

// The place that a text of no heading names again and again: 2022年度宣城市本级…, 宣城市2022年….  It has to
// speak of itself at that level: 全市, 市本级.
Named in_text(const Text& text, const gazetteer::Context& context) {
  constexpr std::size_t kSample = 2500;
  constexpr int kFewest = 3;
  struct Count {
    Characters name;
    Found found;
    int times = 0;
  };
  std::vector<Count> counts;
  const Characters sample = text.folded().substr(0, kSample);
  for (std::size_t at = 0; at < sample.size(); ++at) {
    const Found found = gazetteer::place_at(sample, at, context);
    if (found.length == 0 || found.relative || found.level == Level::kNational) continue;
    const Characters name = sample.substr(at, found.length);
    auto place =
        std::find_if(counts.begin(), counts.end(), [&](const Count& count) { return count.name == name; });
    if (place == counts.end()) place = counts.insert(place, {name, found, 0});
    ++place->times;
    at += found.length - 1;
  }
  std::sort(counts.begin(), counts.end(), [](const Count& a, const Count& b) { return a.times > b.times; });
  if (counts.empty() || counts[0].times < kFewest ||
      (counts.size() > 1 && counts[1].times * 2 > counts[0].times))
    return {};
  const auto speaks = [&](const auto& words) { return has_one(sample, words); };
  const Level level = counts[0].found.level;
  const bool is_its_own =
      (level == Level::kProvincial &&
       speaks(std::to_array<Characters>({u"全省", u"我省", u"省本级", u"全区"}))) ||
      (level == Level::kMunicipal &&
       speaks(std::to_array<Characters>({u"全市", u"我市", u"市本级", u"全州"}))) ||
      (level == Level::kCounty && speaks(std::to_array<Characters>(
                                      {u"全县", u"我县", u"县本级", u"全区", u"我区", u"区本级", u"全旗"})));
  if (!is_its_own) return {};
  return {.name = CharacterString(counts[0].name), .code = counts[0].found.code, .level = level};
}

// The place that the text tells first, by its fullest name; of no name where none is told.
Named read_name(const Text& text, const std::vector<CharacterString>& opening, const Session& session,
                const gazetteer::Context& context, const Page& page) {
  constexpr std::size_t kFewestUnits = 3;
  std::vector<Named> told;
  const auto add = [&told](Named named) {
    if (!named.name.empty() || named.level != Level::kNone) told.push_back(std::move(named));
  };
  const Named of_title = in_title(without_spaces(text.folded(page.title)), context);
  if (of_title.is_of_another) return {};
  add(of_title);
  add(in_session(session.place, context));
  for (const CharacterString& line : opening) add(in_opening(line, context));
  for (const CharacterString& line : opening) add(in_line(line, context));
  if (page.units.size() >= kFewestUnits) add(in_units(text, context, page));
  add(in_line(without_spaces(text.folded(page.publisher)), context));

  const auto has_name = [](const Named& one) { return !one.name.empty(); };
  auto named = std::find_if(told.begin(), told.end(), has_name);
  if (named == told.end()) {
    add(in_text(text, context));
    named = std::find_if(told.begin(), told.end(), has_name);
  }
  Named fullest = named == told.end() ? Named{} : *named;
  for (const Named& one : told) {
    // 海拉尔区 in the title, 呼伦贝尔市海拉尔区 in the line of the session.
    const bool is_the_same = one.code == fullest.code || fullest.code.empty();
    if (has_name(fullest) && is_the_same && one.name.size() > fullest.name.size() &&
        one.name.ends_with(fullest.name))
      fullest = one;
    if (fullest.level == Level::kNone && !has_name(one)) fullest.level = one.level;
  }
  return fullest;
}

// The provinces and prefectures that the lines above the text name: they tell places of one name apart.
std::vector<std::string_view> parents_named(const std::vector<CharacterString>& opening) {
  constexpr std::size_t kLongestHead = 60;
  std::vector<std::string_view> parents;
  for (const CharacterString& line : opening) {
    const Characters head = Characters(line).substr(0, kLongestHead);
    const bool is_source = has(head, u"来源");
    for (std::size_t at = 0; at < head.size(); ++at) {
      Found found = gazetteer::place_at(head, at);
      if (found.length == 0 && is_source) found = gazetteer::short_place_at(head, at);
      if (!found.code.empty() && found.level != Level::kCounty) parents.push_back(found.code);
    }
  }
  return parents;
}

}  // namespace

void read_place(const Text& text, const std::vector<CharacterString>& opening, const Session& session,
                int year, Page& page) {
  gazetteer::Context context{.year = year, .parents = {}};
  Named named = read_name(text, opening, session, context, page);
  if (!named.name.empty() && named.code.empty() && named.level == Level::kCounty) {
    const std::vector<std::string_view> parents = parents_named(opening);
    context.parents = parents;
    if (!parents.empty()) named = read_name(text, opening, session, context, page);
  }
  page.place = to_utf8(named.name);
  page.place_code = named.code;
  page.level = gazetteer::name_of(named.level);
}

}  // namespace gongbao
