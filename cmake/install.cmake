# Two export sets, so that find_package(ita COMPONENTS model) needs nothing but the compiler.
include(CMakePackageConfigHelpers)
set(where "${CMAKE_INSTALL_LIBDIR}/cmake/ita")

install(TARGETS ita_model EXPORT ita_model FILE_SET HEADERS)
install(EXPORT ita_model NAMESPACE ita:: FILE ita-model.cmake DESTINATION "${where}")
if(ITA_BUILD_LIBRARY)
    install(TARGETS ita EXPORT ita_library)
    install(EXPORT ita_library NAMESPACE ita:: FILE ita-library.cmake DESTINATION "${where}")
    install(FILES cmake/FindLibZip.cmake cmake/FindLibDeflate.cmake DESTINATION "${where}")
    install(FILES src/data/report.schema.json src/data/look.schema.json src/data/lexicon/standard.json
            DESTINATION "${CMAKE_INSTALL_DATADIR}/ita")
    if(ITA_BUILD_CLI)
        install(TARGETS ita_cli)
    endif()
endif()

configure_package_config_file(cmake/ita-config.cmake.in ita-config.cmake INSTALL_DESTINATION "${where}")
write_basic_package_version_file(ita-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/ita-config.cmake" "${PROJECT_BINARY_DIR}/ita-config-version.cmake"
        DESTINATION "${where}")
