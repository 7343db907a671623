package org.lingshu.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.logging.LogManager;

/** Sets the logging of libraries to warnings on stderr; named by the launcher, so that nothing is logged before it is set. */
public final class QuietLogging {
    /** Called by the JDK's log manager. */
    public QuietLogging() throws IOException {
        try (InputStream settings = QuietLogging.class.getResourceAsStream("/logging.properties")) {
            if (settings != null) LogManager.getLogManager().readConfiguration(settings);
        }
    }
}
