package folkmoot.prompt;

import folkmoot.ids.PartnershipId;
import folkmoot.prompt.PromptChoice.Asked;
import folkmoot.round.Item;
import folkmoot.round.Round;
import folkmoot.round.Rounds;
import folkmoot.round.Wording;
import folkmoot.store.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which prompt has its turn in a partnership, after all that was really asked there. */
public final class Prompts {
  private final PromptBank bank;
  private final Rounds rounds;

  public Prompts(PromptBank bank, Rounds rounds) {
    this.bank = bank;
    this.rounds = rounds;
  }

  /**
   * The prompt to ask now.
   *
   * @param name the partnership's name, by which files may be for it
   * @param now in the partnership's zone
   */
  public Prompt next(Tx tx, PartnershipId partnership, String name, ZonedDateTime now) {
    List<Prompt> prompts = of(name);
    return new PromptChoice(prompts, asked(tx, partnership, prompts, now)).next(now.toLocalDate());
  }

  /** All prompts of the partnership with this name. */
  public List<Prompt> of(String name) {
    return bank.of(name);
  }

  /**
   * Whether a question of this wording asks for words of somebody who is not there; also where a
   * convener typed it.
   *
   * @param name the partnership's name, by which files may be for it
   */
  public boolean isRelayed(String name, String wording) {
    String plain = Wording.plain(wording);
    return bank.of(name).stream()
        .anyMatch(prompt -> prompt.relayed() && Wording.plain(prompt.wording()).equals(plain));
  }

  /** Whether this wording is one of those that ask what was learned. */
  public boolean isLearning(String name, String wording) {
    String plain = Wording.plain(wording);
    return of(name).stream()
        .anyMatch(
            prompt ->
                prompt.family() == Family.LEARNING
                    && Wording.plain(prompt.wording()).equals(plain));
  }

  /**
   * Which of these were asked, the earliest first. A prompt counts as asked wherever it stood, in a
   * pulse, as an open question, also typed by a convener; a round that was called off asked
   * nothing.
   *
   * @param now in the partnership's zone
   */
  public List<Asked> asked(
      Tx tx, PartnershipId partnership, List<Prompt> prompts, ZonedDateTime now) {
    Map<String, Prompt> byWording = new HashMap<>();
    prompts.forEach(prompt -> byWording.put(Wording.plain(prompt.wording()), prompt));
    List<Asked> asked = new ArrayList<>();
    for (Round round : rounds.openedSince(tx, partnership, Instant.EPOCH)) {
      LocalDate day = round.opensAt().atZone(now.getZone()).toLocalDate();
      for (Item item : round.openItems()) {
        Prompt prompt = byWording.get(Wording.plain(item.wording()));
        if (prompt != null) {
          asked.add(new Asked(prompt, day));
        }
      }
    }
    return asked;
  }
}
