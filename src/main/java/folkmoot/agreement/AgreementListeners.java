package folkmoot.agreement;

import folkmoot.consent.ConsentViews;
import folkmoot.slack.Answer;
import folkmoot.slack.Interactions;
import folkmoot.text.Texts;

/** What comes from Slack about purpose and behaviours. */
final class AgreementListeners {
  private final Agreements agreements;
  private final Texts texts;

  AgreementListeners(Agreements agreements, Texts texts) {
    this.agreements = agreements;
    this.texts = texts;
  }

  void listen(Interactions on) {
    on.click(
        AgreementViews.OPEN, click -> AgreementViews.opened(agreements.overview(click), texts));
    on.click(
        AgreementViews.PURPOSE,
        click -> AgreementViews.updated(agreements.proposePurpose(click), texts));
    on.click(AgreementViews.WRITE, click -> AgreementViews.form(agreements.overview(click), texts));
    on.submit(
        AgreementViews.SUBMIT, sent -> AgreementViews.answer(agreements.propose(sent), texts));
    on.click(
        AgreementPostViews.OBJECT_PURPOSE,
        click ->
            new Answer.Whisper(ConsentViews.objected(agreements.objectToPurpose(click), texts)));
    on.click(
        AgreementPostViews.OBJECT,
        click -> new Answer.Whisper(ConsentViews.objected(agreements.object(click), texts)));
  }
}
