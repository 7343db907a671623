package org.lingshu.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.lingshu.problem.Problem;
import org.lingshu.problem.ProblemException;

/** The store cannot be used: the disk is full, the database is gone, the home folder is not its own. Nothing was acknowledged that is not kept. */
public final class StoreUnavailableException extends ProblemException {
    private static final long serialVersionUID = 1L;
    private static final int SQLITE_BUSY = 5;
    private static final int SQLITE_READONLY = 8;
    private static final int SQLITE_IOERR = 10;
    private static final int SQLITE_CORRUPT = 11;
    private static final int SQLITE_FULL = 13;
    private static final int SQLITE_CANTOPEN = 14;
    private static final int SQLITE_NOTADB = 26;

    private StoreUnavailableException(Problem problem) {
        super(List.of(problem));
    }

    static StoreUnavailableException of(String where, String check, String english, String chinese, String hint) {
        return new StoreUnavailableException(Problem.at(where, 0, check, english, chinese, hint));
    }

    /** What a failure of the database means to a person; the statement and its values are never repeated, they may hold a patient's words. */
    static StoreUnavailableException because(String database, RuntimeException failure) {
        SQLException sql = sql(failure);
        StoreUnavailableException said = because(database, sql);
        said.initCause(new IllegalStateException(failure.getClass().getSimpleName() + ", state " + sql.getSQLState() + ", code " + sql.getErrorCode()));
        return said;
    }

    private static StoreUnavailableException because(String database, SQLException sql) {
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        boolean sqlite = sql.getClass().getName().startsWith("org.sqlite");
        int code = sqlite ? sql.getErrorCode() & 0xff : 0;
        if (code == SQLITE_FULL || state.equals("53100")) {
            return of(database, "disk-full", "there is no room left to write; what was acknowledged before is safe, this was not kept", "磁盘已满；此前已确认的记录均完好，本次未保存", "make room and repeat 请腾出空间后重试");
        }
        if (code == SQLITE_BUSY || state.equals("55P03")) {
            return of(database, "store-busy", "another program has held the store for too long", "其他程序占用存储过久", "stop it, or repeat 请停止该程序或重试");
        }
        if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB) {
            return of(database, "broken-database", "the database file is damaged", "数据库文件已损坏", "restore it from a backup; `audit verify` tells what is intact 请从备份恢复");
        }
        if (code == SQLITE_READONLY || code == SQLITE_IOERR || code == SQLITE_CANTOPEN) {
            return of(database, "unwritable-database", "the database file cannot be opened or written", "数据库文件不能打开或写入", "look at the disk and the rights of the home folder 请检查磁盘与文件夹权限");
        }
        if (gone(state) || state.isEmpty() && sql.getClass().getName().toLowerCase(Locale.ROOT).contains("transient")) {
            return of(database, "no-database", "the database cannot be reached; this was not kept", "数据库不能连接；本次未保存", "it is tried anew at the next request 下次请求时会重新连接");
        }
        if (state.startsWith("28") || state.equals("3D000")) {
            return of(database, "no-access", "the database refuses the user, or there is no database of this name", "数据库拒绝该用户，或无此数据库", "check the address given with --db 请检查 --db");
        }
        return of(database, "store-failed", "the database reported state `" + state + "`, code " + sql.getErrorCode() + "; this was not kept", "数据库报错，本次未保存", "");
    }

    /** Whether the connection was lost. */
    static boolean gone(RuntimeException failure) {
        String state = sql(failure).getSQLState();
        return state != null && gone(state);
    }

    private static boolean gone(String state) {
        return state.startsWith("08") || state.startsWith("57P");
    }

    /** The home folder cannot be used. */
    static StoreUnavailableException home(Path folder, String english, String chinese, String hint) {
        return of(folder.toString(), "unusable-home", english, chinese, hint);
    }

    private static SQLException sql(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql && (sql.getSQLState() != null || sql.getErrorCode() != 0 || sql.getCause() == null)) return sql;
        }
        return new SQLException(failure.getClass().getSimpleName());
    }
}
