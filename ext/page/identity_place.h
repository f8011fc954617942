#pragma once
// Whose report a text is: the place that its title, session, speaker or publisher names.

#include <vector>

#include "page/gazetteer.h"
#include "page/paragraph.h"
#include "page/session.h"

namespace gongbao {

/// Fills place, place_code and level of `page`, whose genre is known.  `opening` are the lines above the text
/// and its first ones, without spaces; `year` is when it was published, 0 where that is not known.
void read_place(const Text& text, const std::vector<CharacterString>& opening, const Session& session,
                int year, Page& page);

}  // namespace gongbao
