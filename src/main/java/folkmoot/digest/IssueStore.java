package folkmoot.digest;

import folkmoot.digest.Issue.Presses;
import folkmoot.digest.SilenceRule.Form;
import folkmoot.digest.Summary.Covered;
import folkmoot.ids.ChannelId;
import folkmoot.ids.PartnershipId;
import folkmoot.partnership.Audience;
import folkmoot.partnership.ReadingChannel;
import folkmoot.store.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The SQL of what was posted of each week. */
final class IssueStore {
  private static final String SELECT =
      """
      select iso_week, number, covered_from, covered_to, form, told, moved, asks_useful,
        useful, not_useful, corrections from digest_edition
      """;

  private final Handle handle;
  private final PartnershipId partnership;

  IssueStore(Tx tx, PartnershipId partnership) {
    this.handle = tx.handle();
    this.partnership = partnership;
  }

  /** The latest, newest first. */
  List<Issue> latest(int most) {
    return handle
        .createQuery(
            SELECT
                + " where partnership_id = :p order by iso_week desc fetch first :most rows only")
        .bind("p", partnership.value())
        .bind("most", most)
        .map(IssueStore::issue)
        .list();
  }

  Optional<Issue> find(Week week) {
    return handle
        .createQuery(SELECT + " where partnership_id = :p and iso_week = :week")
        .bind("p", partnership.value())
        .bind("week", week.label())
        .map(IssueStore::issue)
        .findOne();
  }

  /** A second one of the same week is a mistake of ours and throws. */
  void add(Issue issue) {
    handle
        .createUpdate(
            """
            insert into digest_edition (partnership_id, iso_week, number, covered_from, covered_to,
              form, told, moved, asks_useful, useful, not_useful, corrections)
            values (:p, :week, :number, :from, :to, :form, :told, :moved, :asks, 0, 0, 0)
            """)
        .bind("p", partnership.value())
        .bind("week", issue.week().label())
        .bind("number", issue.number())
        .bind("from", issue.covered().from())
        .bind("to", issue.covered().to())
        .bind("form", issue.form().name())
        .bind("told", issue.told())
        .bind("moved", issue.moved())
        .bind("asks", issue.presses().asked())
        .execute();
  }

  void correctedOnceMore(Week week) {
    handle
        .createUpdate(
            """
            update digest_edition set corrections = corrections + 1
            where partnership_id = :p and iso_week = :week
            """)
        .bind("p", partnership.value())
        .bind("week", week.label())
        .execute();
  }

  void pressed(Week week, boolean useful) {
    handle
        .createUpdate(
            "update digest_edition set "
                + (useful ? "useful = useful + 1" : "not_useful = not_useful + 1")
                + " where partnership_id = :p and iso_week = :week")
        .bind("p", partnership.value())
        .bind("week", week.label())
        .execute();
  }

  /** Where it was posted, with how many messages in the thread. */
  record Place(ReadingChannel reading, int messages) {}

  /** A second one for the same channel and week is a mistake of ours and throws. */
  void posted(Week week, Place place) {
    handle
        .createUpdate(
            """
            insert into digest_post (partnership_id, iso_week, channel_id, audience, messages)
            values (:p, :week, :channel, :audience, :messages)
            """)
        .bind("p", partnership.value())
        .bind("week", week.label())
        .bind("channel", place.reading().channel().value())
        .bind("audience", place.reading().audience().name())
        .bind("messages", place.messages())
        .execute();
  }

  void messages(Week week, Place place) {
    handle
        .createUpdate(
            """
            update digest_post set messages = :messages
            where partnership_id = :p and iso_week = :week and channel_id = :channel
            """)
        .bind("p", partnership.value())
        .bind("week", week.label())
        .bind("channel", place.reading().channel().value())
        .bind("messages", place.messages())
        .execute();
  }

  List<Place> places(Week week) {
    return handle
        .createQuery(
            """
            select channel_id, audience, messages from digest_post
            where partnership_id = :p and iso_week = :week order by channel_id
            """)
        .bind("p", partnership.value())
        .bind("week", week.label())
        .map(
            (rows, context) ->
                new Place(
                    new ReadingChannel(
                        new ChannelId(rows.getString("channel_id")),
                        Audience.valueOf(rows.getString("audience"))),
                    rows.getInt("messages")))
        .list();
  }

  private static Issue issue(ResultSet rows, StatementContext context) throws SQLException {
    return new Issue(
        Week.parse(rows.getString("iso_week")),
        rows.getInt("number"),
        new Covered(
            rows.getObject("covered_from", OffsetDateTime.class).toInstant(),
            rows.getObject("covered_to", OffsetDateTime.class).toInstant()),
        Form.valueOf(rows.getString("form")),
        rows.getBoolean("told"),
        rows.getBoolean("moved"),
        new Presses(
            rows.getBoolean("asks_useful"), rows.getInt("useful"), rows.getInt("not_useful")),
        rows.getInt("corrections"));
  }
}
