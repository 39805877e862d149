package folkmoot.store;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How a failure stands in the log: where it happened, and without the words of a database, which
 * repeat the values it was given. Whatever holds such a failure usually repeats its words.
 */
public final class FailureInLog extends ThrowableProxyConverter {
  @Override
  protected String throwableProxyToString(IThrowableProxy failure) {
    return super.throwableProxyToString(Wordless.of(failure, false));
  }

  private static @Nullable Throwable thrown(IThrowableProxy failure) {
    return failure instanceof ThrowableProxy one ? one.getThrowable() : null;
  }

  private static boolean holdsARefusal(@Nullable IThrowableProxy failure) {
    return failure != null
        && !failure.isCyclic()
        && (thrown(failure) instanceof SQLException || holdsARefusal(failure.getCause()));
  }

  /**
   * @param within whether it lies in what the database said, down to how it came to say so
   */
  private record Wordless(IThrowableProxy failure, boolean within) implements IThrowableProxy {
    static Wordless of(IThrowableProxy failure, boolean within) {
      return new Wordless(failure, within || thrown(failure) instanceof SQLException);
    }

    @Override
    public @Nullable String getMessage() {
      Throwable thrown = thrown(failure);
      if (thrown instanceof SQLException refused) {
        return "state " + refused.getSQLState();
      }
      boolean toBeTold = thrown instanceof StoreFailure || !(within || holdsARefusal(failure));
      return toBeTold ? failure.getMessage() : null;
    }

    @Override
    public @Nullable String getOverridingMessage() {
      return null;
    }

    @Override
    public String getClassName() {
      return failure.getClassName();
    }

    @Override
    public StackTraceElementProxy[] getStackTraceElementProxyArray() {
      return failure.getStackTraceElementProxyArray();
    }

    @Override
    public int getCommonFrames() {
      return failure.getCommonFrames();
    }

    @Override
    public @Nullable IThrowableProxy getCause() {
      IThrowableProxy cause = failure.getCause();
      return cause == null ? null : of(cause, within);
    }

    @Override
    public IThrowableProxy[] getSuppressed() {
      return Arrays.stream(failure.getSuppressed())
          .map(each -> of(each, within))
          .toArray(IThrowableProxy[]::new);
    }

    @Override
    public boolean isCyclic() {
      return failure.isCyclic();
    }
  }
}
