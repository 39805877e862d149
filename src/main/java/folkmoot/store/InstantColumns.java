package folkmoot.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads a timestamp with time zone alike from H2 and PostgreSQL. */
final class InstantColumns implements ColumnMapper<Instant> {
  @Override
  @SuppressWarnings("NullAway") // Jdbi maps SQL null to null; its interface is not annotated
  public @Nullable Instant map(ResultSet rows, int column, StatementContext context)
      throws SQLException {
    OffsetDateTime value = rows.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
