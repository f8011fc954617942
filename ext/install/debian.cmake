# The Debian package. It has the name of the project, as its doc folder has.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "Gongbao developers <gongbao@example.org>" CACHE STRING "Maintainer of the package")
set(CPACK_COMPONENTS_ALL extension)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_EXTENSION_PACKAGE_NAME gongbao)
set(CPACK_DEBIAN_EXTENSION_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_EXTENSION_PACKAGE_SECTION database)
set(CPACK_DEBIAN_EXTENSION_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_EXTENSION_PACKAGE_RECOMMENDS "sqlite3 (>= 3.40), bsdextrautils")
set(CPACK_DEBIAN_EXTENSION_PACKAGE_SUGGESTS "libjs-chart.js, libsqliteodbc")
set(CPACK_COMPONENT_EXTENSION_DESCRIPTION
"Table-valued functions and a virtual table that read the text of Chinese
government reports: who reports, every figure, the indicators with metric,
exact value, measure and period, the honours received, and whether the
arithmetic of a report holds.
.
In the sqlite3 shell: .load gongbao")
set(CPACK_DEBIAN_EXTENSION_PACKAGE_CONTROL_EXTRA ${CMAKE_CURRENT_SOURCE_DIR}/triggers)
include(CPack)

# Policy wants these two beside each other in the doc folder, the second compressed.
configure_file(changelog.in changelog @ONLY)
find_program(GZIP gzip)
set(CHANGELOG ${CMAKE_CURRENT_BINARY_DIR}/changelog)
if(GZIP)
  execute_process(COMMAND ${GZIP} -9nkf ${CHANGELOG})
  string(APPEND CHANGELOG .gz)
endif()
install(FILES copyright ${CHANGELOG} DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT extension)
