package folkmoot.record;

import folkmoot.ids.MemberId;
import folkmoot.ids.RoundId;
import folkmoot.privacy.PublishedRound;
import folkmoot.privacy.Quote;
import folkmoot.privacy.Themed;
import folkmoot.privacy.Voices;
import folkmoot.themes.Grouping.Standing;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The SQL of the open questions of published rounds and the words given to them. */
final class VoiceStore {
  private final Handle handle;

  VoiceStore(Handle handle) {
    this.handle = handle;
  }

  void add(Publication publication) {
    PublishedRound round = publication.round().value();
    int place = 0;
    for (Voices voices : round.voices()) {
      addPrompt(round.facts().id(), place++, voices);
      for (Quote quote : voices.quotes()) {
        addQuote(round.facts().id(), voices, quote, publication.claims().get(quote.id()));
      }
      new ThemeStore(handle).add(round.facts().id(), voices);
    }
  }

  private void addPrompt(RoundId round, int place, Voices voices) {
    handle
        .createUpdate(
            """
            insert into published_prompt (round_id, place, item_id, prompt, some_not_quoted,
              standing)
            values (:round, :place, :item, :prompt, :someNot, :standing)
            """)
        .bind("round", round.value())
        .bind("place", place)
        .bind("item", voices.item())
        .bind("prompt", voices.prompt())
        .bind("someNot", voices.someNotToBeQuoted())
        .bind("standing", voices.themed().standing().name())
        .execute();
  }

  private void addQuote(RoundId round, Voices voices, Quote quote, @Nullable String claim) {
    handle
        .createUpdate(
            """
            insert into quote (id, round_id, item_id, words, signer, claim_hash, removed)
            values (:id, :round, :item, :words, :signer, :claim, false)
            """)
        .bind("id", quote.id())
        .bind("round", round.value())
        .bind("item", voices.item())
        .bind("words", quote.text())
        .bind("signer", quote.signer() == null ? null : quote.signer().value())
        .bind("claim", claim)
        .execute();
  }

  /**
   * In the order they were asked.
   *
   * @param waiting whether words that wait for somebody to look through them are read too
   */
  List<Voices> of(RoundId round, boolean waiting) {
    return handle
        .createQuery(
            """
            select p.item_id, p.prompt, p.some_not_quoted, p.standing, r.held
            from published_prompt p join published_round r on r.round_id = p.round_id
            where p.round_id = :round order by p.place
            """)
        .bind("round", round.value())
        .map(
            (rows, context) ->
                new Prompt(
                    new Voices(
                        rows.getString("item_id"),
                        rows.getString("prompt"),
                        List.of(),
                        rows.getBoolean("some_not_quoted")),
                    Standing.valueOf(rows.getString("standing")),
                    rows.getBoolean("held")))
        .list()
        .stream()
        .map(each -> each.held() && !waiting ? each.voices() : withQuotes(round, each))
        .toList();
  }

  /** A question before its words are read. */
  private record Prompt(Voices voices, Standing standing, boolean held) {}

  private Voices withQuotes(RoundId round, Prompt prompt) {
    Voices empty = prompt.voices();
    return new Voices(
        empty.item(),
        empty.prompt(),
        quotes(round, empty.item()),
        empty.someNotToBeQuoted(),
        new Themed(prompt.standing(), new ThemeStore(handle).of(round, empty.item())));
  }

  /** In the order of their random ids: no order of time, and the same for every reader. */
  private List<Quote> quotes(RoundId round, String item) {
    return handle
        .createQuery(
            """
            select id, words, signer, removed from quote
            where round_id = :round and item_id = :item and not hidden order by id
            """)
        .bind("round", round.value())
        .bind("item", item)
        .map(
            (rows, context) -> {
              String signer = rows.getString("signer");
              return new Quote(
                  rows.getString("id"),
                  rows.getString("words"),
                  signer == null ? null : new MemberId(signer),
                  rows.getBoolean("removed"));
            })
        .list();
  }
}
