package folkmoot.outbox;

import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.store.Tx;
import java.util.List;
import java.util.Locale;

/** Which language is written to whom. */
public interface Tongues {
  /** English to everybody. */
  Tongues ENGLISH =
      new Tongues() {
        @Override
        public Locale of(Tx tx, ChannelId channel) {
          return Locale.UK;
        }

        @Override
        public Locale of(Tx tx, TeamId installation, UserId reader) {
          return Locale.UK;
        }

        @Override
        public List<Locale> all() {
          return List.of(Locale.UK);
        }
      };

  /** What everybody in this channel is written to in. */
  Locale of(Tx tx, ChannelId channel);

  /** What this person alone is written to in. */
  Locale of(Tx tx, TeamId installation, UserId reader);

  /** All languages somebody may be written to in; the first serves where another is missing. */
  List<Locale> all();
}
