package folkmoot.privacy;

/** A time a question was published before: who had been asked, and what was said of it. */
public record Asking(Audience audience, ItemFigure figure) {

  String wording() {
    return figure.question().wording();
  }

  Change until(Audience now) {
    return Change.between(audience.people(), now.people());
  }
}
