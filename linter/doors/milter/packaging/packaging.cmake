# Everything an administrator gets beside the programs: units, manual pages, completions, samples.
include(GNUInstallDirs)
set(packaging ${PROJECT_SOURCE_DIR}/linter/doors/milter/packaging)

install(FILES ${packaging}/warmline-milter.service ${packaging}/warmline-milter.socket
        DESTINATION lib/systemd/system)
# What goes below /usr is configured below /etc; the prefix is known at installation only.
install(CODE "string(REGEX REPLACE \"/usr/?$\" \"\" prefix \"\${CMAKE_INSTALL_PREFIX}\")
  file(INSTALL DESTINATION \"\${prefix}/etc/warmline\" TYPE FILE FILES \"${packaging}/gateway.json\")")
install(FILES ${packaging}/postfix-main.cf ${packaging}/exim.conf ${packaging}/opensmtpd.conf
              ${packaging}/haraka-warmline.js ${packaging}/notice-drop-in.conf
        DESTINATION ${CMAKE_INSTALL_DOCDIR}/gateway)
install(FILES ${PROJECT_SOURCE_DIR}/linter/doors/milter/README.md
        DESTINATION ${CMAKE_INSTALL_DOCDIR}/gateway)
install(FILES ${packaging}/warmline.bash
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME warmline)
install(FILES ${packaging}/warmline.zsh
        DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions RENAME _warmline)
install(FILES ${packaging}/warmline.fish
        DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

# scdoc turns the pages into roff; without it the programs are built and installed all the same.
find_program(scdoc scdoc)
if(scdoc)
  set(pages)
  # The page of the configuration is made from the table the reader uses.
  add_custom_command(OUTPUT ${PROJECT_BINARY_DIR}/man/warmline-gateway.json.5
    COMMAND ${CMAKE_COMMAND} -DPROGRAM=$<TARGET_FILE:warmline-milter>
            -DPAGE=${packaging}/warmline-gateway.json.5.in -DSCDOC=${scdoc}
            -DOUT=${PROJECT_BINARY_DIR}/man/warmline-gateway.json.5
            -P ${packaging}/key_page.cmake
    DEPENDS warmline-milter ${packaging}/warmline-gateway.json.5.in ${packaging}/key_page.cmake)
  list(APPEND pages ${PROJECT_BINARY_DIR}/man/warmline-gateway.json.5)
  foreach(page warmline.1 warmline-milter.8 warmline-ctl.8 warmline-filter.1)
    add_custom_command(OUTPUT ${PROJECT_BINARY_DIR}/man/${page}
      COMMAND sh -c "${scdoc} < ${packaging}/${page}.scd > ${PROJECT_BINARY_DIR}/man/${page}"
      DEPENDS ${packaging}/${page}.scd VERBATIM)
    list(APPEND pages ${PROJECT_BINARY_DIR}/man/${page})
  endforeach()
  file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/man)
  add_custom_target(manual_pages ALL DEPENDS ${pages})
  foreach(page IN LISTS pages)
    cmake_path(GET page EXTENSION LAST_ONLY section)
    string(SUBSTRING ${section} 1 1 section)
    install(FILES ${page} DESTINATION ${CMAKE_INSTALL_MANDIR}/man${section})
  endforeach()
endif()

# A package holds the programs, not the tests; without this it would build those first.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME warmline)
set(CPACK_PACKAGE_CONTACT "warmline maintainers <maintainers@warmline.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "reads your mail before it goes out")
set(CPACK_PACKAGE_DESCRIPTION
  "A linter for outgoing business mail in German and English: unclear dates, forgotten attachments,
 cold phrases, and when a call would be better. Command line, mail gateway and local service.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION mail)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# The history opens its databases by name, so dpkg-shlibdeps cannot see them.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libsoci-sqlite3-4.0")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libsoci-postgresql4.0")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "postfix")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA "${packaging}/conffiles;${packaging}/postinst;${packaging}/prerm")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)
