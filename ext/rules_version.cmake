# Writes OUTPUT, the version of the rules: a hash of what is in FILES.
#
#   cmake -DOUTPUT=rules_version.inc "-DFILES=a.cc;b.cc" -P rules_version.cmake
set(HASHES "")
foreach(FILE IN LISTS FILES)
  file(SHA256 ${FILE} HASH)
  string(APPEND HASHES ${HASH})
endforeach()
string(SHA256 VERSION "${HASHES}")
string(SUBSTRING ${VERSION} 0 8 VERSION)
file(WRITE ${OUTPUT} "#define GONGBAO_RULES \"${VERSION}\"\n")
