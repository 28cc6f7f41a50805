package org.gatehouse.tenant.sql;

import jakarta.ejb.ApplicationException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database said no. The transaction is lost; {@link #isConflict} tells whether repeating it can help. */
@ApplicationException(rollback = true)
public class DatabaseFault extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;
    private static final int DUPLICATE_KEY = 1062;

    private final int errorCode;

    public DatabaseFault(String what, SQLException cause) {
        super(what + ": " + cause.getMessage(), cause);
        this.errorCode = cause.getErrorCode();
    }

    /** Whether the transaction met another one (deadlock, lock wait): repeat the whole of it. */
    public boolean isConflict() {
        return isConflict(errorCode);
    }

    private static boolean isConflict(int errorCode) {
        return errorCode == LOCK_WAIT_TIMEOUT || errorCode == DEADLOCK;
    }

    /** Whether a unique key was there already. */
    public boolean isDuplicateKey() {
        return errorCode == DUPLICATE_KEY;
    }

    /** The fault among the causes of a throwable, however the container wrapped it. */
    public static @Nullable DatabaseFault in(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseFault fault) {
                return fault;
            }
        }
        return null;
    }

    /** Whether a deadlock or lock wait is among the causes of a throwable, whoever reported it. */
    public static boolean saysConflict(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException fault && isConflict(fault.getErrorCode())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a unique key that was there already is among the causes of a throwable, whoever reported it. */
    public static boolean saysDuplicateKey(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException fault && fault.getErrorCode() == DUPLICATE_KEY) {
                return true;
            }
        }
        return false;
    }
}
