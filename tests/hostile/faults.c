/* tests/hostile/faults.c - a system that fails: preloaded, it lets one call of the C library fail and tells which were made.
 *
 * ITA_FAULT_LOG   a file that takes the name of each call, a line each
 * ITA_FAULT_AT    the call that fails, counted from 1
 * ITA_FAULT_HOW   the number of its error; 0: it does half of what it is asked to (read and write only); -1: the process
 *                 is killed before it
 * ITA_FAULT_CALL  every call of this name fails
 * ITA_FAULT_ON    where it is set, every later call of the same name fails too, as on a full disk
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

enum { sound, fails, halves };

static long number_of(const char *name, long otherwise) {
    const char *text = getenv(name);
    return text ? strtol(text, NULL, 10) : otherwise;
}

static void tell(const char *call) {
    static long log = -2;
    const char *name;
    if (log == -2) {
        name = getenv("ITA_FAULT_LOG");
        log = name ? syscall(SYS_openat, AT_FDCWD, name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
    }
    if (log < 0) return;
    syscall(SYS_write, (int)log, call, strlen(call));
    syscall(SYS_write, (int)log, "\n", (size_t)1);
}

/* One thread saves at a time in these tests. */
static int next(const char *call) {
    static long count = 0;
    static const char *failed = NULL;
    const char *always = getenv("ITA_FAULT_CALL");
    int kept = errno, now;
    tell(call);
    errno = kept;
    now = ++count == number_of("ITA_FAULT_AT", -1) || (always && strcmp(always, call) == 0);
    if (now) failed = call;
    if (!now && !(failed && getenv("ITA_FAULT_ON") && strcmp(failed, call) == 0)) return sound;
    if (number_of("ITA_FAULT_HOW", EIO) == -1) kill(getpid(), SIGKILL);
    if (number_of("ITA_FAULT_HOW", EIO) == 0) return halves;
    errno = (int)number_of("ITA_FAULT_HOW", EIO);
    return fails;
}

static void *real(const char *name) {
    void *found = dlsym(RTLD_NEXT, name);
    if (!found) abort();
    return found;
}

#define CALL(name, result, parameters, arguments)           \
    result name parameters {                                \
        static result(*other) parameters;                   \
        if (!other) *(void **)&other = real(#name);         \
        if (next(#name) == fails) return (result)-1;        \
        return other arguments;                             \
    }

CALL(fsync, int, (int file), (file))
CALL(fdatasync, int, (int file), (file))
CALL(fallocate, int, (int file, int how, off_t from, off_t size), (file, how, from, size))
CALL(rename, int, (const char *from, const char *to), (from, to))
CALL(unlink, int, (const char *name), (name))
CALL(mkdir, int, (const char *name, mode_t mode), (name, mode))
CALL(fchmod, int, (int file, mode_t mode), (file, mode))
CALL(fchown, int, (int file, uid_t user, gid_t group), (file, user, group))
CALL(faccessat, int, (int folder, const char *name, int how, int flags), (folder, name, how, flags))
CALL(stat, int, (const char *name, struct stat *facts), (name, facts))
CALL(lstat, int, (const char *name, struct stat *facts), (name, facts))
CALL(fstat, int, (int file, struct stat *facts), (file, facts))
CALL(readlink, ssize_t, (const char *name, char *room, size_t size), (name, room, size))

int pthread_create(pthread_t *made, const pthread_attr_t *how, void *(*work)(void *), void *with) {
    static int (*other)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);
    if (!other) *(void **)&other = real("pthread_create");
    return next("pthread_create") == fails ? errno : other(made, how, work, with);
}

/* Linux gives the number back whatever it answers. */
int close(int file) {
    static int (*other)(int);
    int answer;
    if (!other) *(void **)&other = real("close");
    answer = next("close");
    return other(file) != 0 || answer == fails ? -1 : 0;
}

#define TRANSFER(name, room)                                              \
    ssize_t name(int file, room bytes, size_t size) {                     \
        static ssize_t (*other)(int, room, size_t);                       \
        int answer;                                                       \
        if (!other) *(void **)&other = real(#name);                       \
        answer = next(#name);                                             \
        if (answer == fails) return -1;                                   \
        return other(file, bytes, answer == halves && size > 1 ? size / 2 : size); \
    }

TRANSFER(read, void *)
TRANSFER(write, const void *)

#define OPEN(name)                                                        \
    int name(const char *file, int flags, ...) {                          \
        static int (*other)(const char *, int, ...);                      \
        va_list more;                                                     \
        mode_t mode;                                                      \
        if (!other) *(void **)&other = real(#name);                       \
        va_start(more, flags);                                            \
        mode = flags & (O_CREAT | __O_TMPFILE) ? va_arg(more, mode_t) : 0; \
        va_end(more);                                                     \
        if (next(#name) == fails) return -1;                              \
        return other(file, flags, mode);                                  \
    }

OPEN(open)
OPEN(open64)
