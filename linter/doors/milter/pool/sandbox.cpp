#include "linter/doors/milter/pool/sandbox.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <initializer_list>
#include <memory>

#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace warmline::gateway {

namespace {

struct FilterCloser {
    void operator()(void* filter) const { seccomp_release(filter); }
};

Problem broken_sandbox(const char* what) {
    return {"sandbox", std::string("a worker cannot be locked in: ") + what, "",
            "check the kernel's seccomp support and the service's limits"};
}

bool limit(int resource, rlim_t value) {
    const rlimit both{value, value};
    return setrlimit(static_cast<__rlimit_resource_t>(resource), &both) == 0;
}

/// Address space already mapped (binary, libraries, rules): the mail's share comes on top.
rlim_t mapped_bytes() {
    unsigned long pages = 0;
    if (std::FILE* file = std::fopen("/proc/self/statm", "re")) {
        if (std::fscanf(file, "%lu", &pages) != 1) pages = 0;
        std::fclose(file);
    }
    return static_cast<rlim_t>(pages) * static_cast<rlim_t>(sysconf(_SC_PAGESIZE));
}

bool limit_resources(const WorkerLimits& limits) {
    return limit(RLIMIT_AS, mapped_bytes() + limits.memory) && limit(RLIMIT_CORE, 0) &&
           limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_NOFILE, 0);
}

/// What an argument of a call must be. The library's macros build this by compound literals, which
/// are C and not C++.
scmp_arg_cmp argument(unsigned number, scmp_compare how, scmp_datum_t first,
                      scmp_datum_t second = 0) {
    return {number, how, first, second};
}

bool allow(void* filter, std::initializer_list<int> calls) {
    for (const int call : calls)
        if (seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) != 0) return false;
    return true;
}

/// Memory may be had, but never executable memory.
bool allow_plain_memory(void* filter) {
    for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)})
        if (seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 1,
                             argument(2, SCMP_CMP_MASKED_EQ, PROT_EXEC)) != 0)
            return false;
    return allow(filter, {SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(brk), SCMP_SYS(madvise)});
}

/// `prlimit64` on ourselves and for CPU time only.
bool allow_cpu_limit(void* filter) {
    return seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), 2,
                            argument(0, SCMP_CMP_EQ, 0), argument(1, SCMP_CMP_EQ, RLIMIT_CPU)) == 0;
}

bool lock_system_calls() {
    const std::unique_ptr<void, FilterCloser> filter(seccomp_init(SCMP_ACT_KILL_PROCESS));
    return filter &&
           allow(filter.get(),
                 {SCMP_SYS(read), SCMP_SYS(write), SCMP_SYS(futex), SCMP_SYS(clock_gettime),
                  SCMP_SYS(gettimeofday), SCMP_SYS(getrandom), SCMP_SYS(getrusage),
                  SCMP_SYS(rt_sigreturn), SCMP_SYS(rt_sigprocmask), SCMP_SYS(getpid),
                  SCMP_SYS(gettid), SCMP_SYS(tgkill), SCMP_SYS(restart_syscall),
                  SCMP_SYS(sched_yield), SCMP_SYS(exit), SCMP_SYS(exit_group)}) &&
           allow_plain_memory(filter.get()) && allow_cpu_limit(filter.get()) &&
           seccomp_load(filter.get()) == 0;
}

}  // namespace

#if defined(__SANITIZE_ADDRESS__)
#define WARMLINE_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define WARMLINE_SANITIZED 1
#endif
#endif

bool can_be_sandboxed() {
#ifdef WARMLINE_SANITIZED
    return false;
#else
    return true;
#endif
}

std::optional<Problem> enter_sandbox(const WorkerLimits& limits) {
    if (!can_be_sandboxed()) return std::nullopt;
    if (prctl(PR_SET_DUMPABLE, 0) != 0 || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return broken_sandbox(std::strerror(errno));
    if (!limit_resources(limits)) return broken_sandbox("resource limits are refused");
    if (!lock_system_calls()) return broken_sandbox("system call filter is refused");
    return std::nullopt;
}

void renew_cpu_limit(unsigned seconds) {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto spent = static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec);
    const rlimit next{spent + seconds + 1, RLIM_INFINITY};  // rounded up to whole seconds
    setrlimit(RLIMIT_CPU, &next);
}

}  // namespace warmline::gateway
