package folkmoot.privacy;

/** Something the {@link Auditor} let pass; nothing else can make one. */
public final class Audited<T> {
  private final T value;

  Audited(T value) {
    this.value = value;
  }

  /** What may be shown. */
  public T value() {
    return value;
  }
}
