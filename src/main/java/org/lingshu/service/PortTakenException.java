package org.lingshu.service;

/** The service cannot listen on its port: another program does. */
public final class PortTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortTakenException(int port) {
        super("port " + port + " is taken; choose another with --port.  端口 " + port + " 已被占用，请用 --port 另选。");
    }
}
