package folkmoot.wrong.pulse;

import org.jdbi.v3.core.Handle;

/** Breaks: only stores speak SQL. */
final class SpeaksSql {
  int count(Handle handle) {
    return handle.execute("delete from member");
  }
}
