package folkmoot.partnership;

import folkmoot.directory.Directory;
import folkmoot.ids.ChannelId;
import folkmoot.ids.TeamId;
import folkmoot.ids.UserId;
import folkmoot.outbox.Tongues;
import folkmoot.store.Tx;
import folkmoot.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is spoken to in which language. A channel: in its partnership's. A person alone: in the one
 * she chose, else the one in which she reads Slack, else her partnership's. English where nothing
 * tells.
 */
public final class Languages implements Tongues {
  private final Directory directory = new Directory();

  @Override
  public Locale of(Tx tx, ChannelId channel) {
    return new PartnershipStore(tx)
        .byHome(channel)
        .map(partnership -> Texts.known(partnership.language()))
        .orElse(Locale.ENGLISH);
  }

  @Override
  public Locale of(Tx tx, TeamId installation, UserId reader) {
    LanguageStore store = new LanguageStore(tx, installation, reader);
    return Stream.of(store.own(), inSlack(tx, installation, reader), store.partnership())
        .flatMap(Optional::stream)
        .findFirst()
        .map(Texts::known)
        .orElse(Locale.ENGLISH);
  }

  /**
   * English in Slack says nothing: Slack offers a dozen languages, and whoever reads another one
   * had no choice. Nor does a language in which we have no words.
   */
  private Optional<Locale> inSlack(Tx tx, TeamId installation, UserId reader) {
    return directory
        .locale(tx, installation, reader)
        .filter(locale -> !Texts.known(locale).equals(Locale.ENGLISH));
  }

  @Override
  public List<Locale> all() {
    return Texts.languages();
  }
}
