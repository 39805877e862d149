package folkmoot.store;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * Both drivers take an OffsetDateTime in UTC for a timestamp with time zone, and nothing else
 * safely.
 */
final class InstantArguments extends AbstractArgumentFactory<Instant> {
  InstantArguments() {
    super(Types.TIMESTAMP_WITH_TIMEZONE);
  }

  @Override
  protected Argument build(Instant value, ConfigRegistry config) {
    return (position, statement, context) ->
        statement.setObject(position, value.atOffset(ZoneOffset.UTC));
  }
}
