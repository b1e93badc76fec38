# Every file is laid out as .clang-format says.  Run: cmake -P tests/format.cmake
# To mend them all: cmake -DMEND=ON -P tests/format.cmake
cmake_minimum_required(VERSION 3.25)
find_program(clang_format clang-format)
if(NOT clang_format)
  message("skipped: clang-format is not installed")
  return()
endif()
get_filename_component(top ${CMAKE_CURRENT_LIST_DIR} DIRECTORY)
file(GLOB_RECURSE sources RELATIVE ${top} ${top}/linter/*.[ch]pp ${top}/reports/*.[ch]pp ${top}/tests/*.[ch]pp)
set(how --dry-run -Werror)
if(MEND)
  set(how -i)
endif()
execute_process(COMMAND ${clang_format} ${how} ${sources}
                WORKING_DIRECTORY ${top} RESULT_VARIABLE status)
if(status)
  message(FATAL_ERROR "Some files are laid out otherwise; cmake -DMEND=ON -P tests/format.cmake mends them.")
endif()
