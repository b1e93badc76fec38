// libphonenumber behind one C function, in a shared object that phone.cpp opens when needed.
#include <cstddef>
#include <string>

#include <phonenumbers/phonenumberutil.h>

extern "C" std::size_t warmline_read_phone(const char* written, std::size_t written_size,
                                           const char* region, std::size_t region_size, char* out,
                                           std::size_t out_size) {
    using i18n::phonenumbers::PhoneNumberUtil;
    try {
        const auto& plans = *PhoneNumberUtil::GetInstance();
        i18n::phonenumbers::PhoneNumber number;
        if (plans.Parse(std::string(written, written_size), std::string(region, region_size),
                        &number) != PhoneNumberUtil::NO_PARSING_ERROR)
            return 0;
        std::string shown, uri;
        plans.Format(number, PhoneNumberUtil::INTERNATIONAL, &shown);
        plans.Format(number, PhoneNumberUtil::RFC3966, &uri);
        const auto answer = shown + '\n' + uri + '\n' + (plans.IsValidNumber(number) ? '1' : '0');
        if (answer.size() > out_size) return 0;
        return answer.copy(out, answer.size());
    } catch (...) {
        return 0;  // no exception crosses a C boundary
    }
}
