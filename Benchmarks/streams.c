/* Streams of events over loopback, for `bin/bench events`.
 *
 *   streams loop COUNT BYTES     a server of the least work: prints its port, takes COUNT connections, and for each
 *                                line on standard input writes BYTES bytes of one event to all of them, in a loop
 *   streams read PORT COUNT FILE a reader: opens COUNT connections, sends the request in FILE on each, says "open"
 *                                when all are answered, and for each event that all have got prints a line with the
 *                                nanoseconds at which the first and the last had it, and the bytes of one */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

static void stop(const char *what) {
    perror(what);
    exit(1);
}

static long now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000L + time.tv_nsec;
}

static void write_all(int socket, const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = send(socket, bytes, count, MSG_NOSIGNAL);
        if (written < 0) stop("send");
        bytes += written;
        count -= (size_t)written;
    }
}

static struct sockaddr_in address(int port) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

static int loop(int count, size_t bytes) {
    int listener = socket(AF_INET, SOCK_STREAM, 0), on = 1;
    struct sockaddr_in own = address(0);
    socklen_t length = sizeof own;
    if (bind(listener, (struct sockaddr *)&own, length) || listen(listener, 4096)) stop("listen");
    getsockname(listener, (struct sockaddr *)&own, &length);
    printf("%d\n", ntohs(own.sin_port));
    fflush(stdout);
    int *sockets = calloc((size_t)count, sizeof *sockets);
    char request[65536];
    const char *head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
                       "1a\r\nretry: 2000\nid: 1000000000\n\r\n";
    for (int index = 0; index < count; index++) {
        int found = sockets[index] = accept(listener, NULL, NULL);
        if (found < 0) stop("accept");
        setsockopt(found, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        if (recv(found, request, sizeof request, 0) <= 0) stop("recv");
        write_all(found, head, strlen(head));
    }
    char *event = malloc(bytes), line[16];
    memset(event, 'x', bytes);
    memcpy(event, "\ndata: ", 7);
    while (fgets(line, sizeof line, stdin))
        for (int index = 0; index < count; index++) write_all(sockets[index], event, bytes);
    return 0;
}

static int reader(int port, int count, const char *file) {
    char request[65536], buffer[65536];
    FILE *input = fopen(file, "rb");
    if (!input) stop(file);
    size_t length = fread(request, 1, sizeof request, input);
    fclose(input);
    int poll = epoll_create1(0);
    struct sockaddr_in other = address(port);
    for (int index = 0; index < count; index++) {
        int found = socket(AF_INET, SOCK_STREAM, 0);
        if (found < 0 || connect(found, (struct sockaddr *)&other, sizeof other)) stop("connect");
        write_all(found, request, length);
        struct epoll_event event = {.events = EPOLLIN, .data.fd = found};
        if (epoll_ctl(poll, EPOLL_CTL_ADD, found, &event)) stop("epoll_ctl");
    }
    int opened = 0, got = 0;
    long first = 0, bytes = 0;
    struct epoll_event events[512];
    for (;;) {
        int ready = epoll_wait(poll, events, 512, -1);
        if (ready < 0 && errno != EINTR) stop("epoll_wait");
        for (int index = 0; index < ready; index++) {
            ssize_t size = recv(events[index].data.fd, buffer, sizeof buffer - 1, 0);
            if (size < 0) stop("recv");
            if (size == 0) {
                fprintf(stderr, "a stream ended\n");
                return 1;
            }
            buffer[size] = 0;
            if (memmem(buffer, (size_t)size, "retry: ", 7) && ++opened == count) {
                printf("open\n");
                fflush(stdout);
            }
            if (!memmem(buffer, (size_t)size, "\ndata: ", 7)) continue;
            if (got++ == 0) first = now();
            bytes = size;
            if (got == count) {
                printf("%ld %ld %ld\n", first, now(), bytes);
                fflush(stdout);
                got = 0;
            }
        }
    }
}

int main(int count, char **words) {
    if (count == 4 && !strcmp(words[1], "loop")) return loop(atoi(words[2]), (size_t)atol(words[3]));
    if (count == 5 && !strcmp(words[1], "read")) return reader(atoi(words[2]), atoi(words[3]), words[4]);
    fprintf(stderr, "usage: streams loop COUNT BYTES | streams read PORT COUNT FILE\n");
    return 64;
}
