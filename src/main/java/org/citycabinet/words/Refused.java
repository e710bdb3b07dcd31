package org.citycabinet.words;

import java.util.List;
import java.util.Optional;

/**
 * The one business exception: what was asked for cannot be done, and why, in words for a person.
 *
 * <p>It rolls the transaction back, so that nothing is half-written. A page shows it at its field;
 * an API answers with problem+json.
 */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String key;
  private final transient List<Object> arguments;
  private final String field;
  private final String clause;

  /** What sort of refusal it is; decides the HTTP status of an API's answer. */
  public enum Kind {
    /** A value is wrong: 400. */
    INVALID(400),
    /** There is no such thing, or it is not the caller's: 404. */
    MISSING(404),
    /** Nobody whom we know asks: 401. */
    UNKNOWN_CALLER(401),
    /** What it costs is not there: 402. */
    UNPAID(402),
    /** It was there once and is no longer: 410. */
    GONE(410),
    /** The same name was used for another content: 422. */
    MISMATCH(422),
    /** A rule of the operator or the state of things stands against it: 409. */
    RULE(409),
    /** The caller may not do this: 403. */
    FORBIDDEN(403),
    /** Too many tries: 429. */
    TOO_MANY(429);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    /** The HTTP status that tells it. */
    public int status() {
      return status;
    }
  }

  private Refused(Kind kind, String field, String clause, String key, Object... arguments) {
    super(key + (field == null ? "" : " at " + field), null, false, true);
    this.kind = kind;
    this.key = key;
    this.field = field;
    this.clause = clause;
    this.arguments = List.of(arguments);
  }

  /**
   * A value in a field is wrong.
   *
   * @param field the name that the field has in the form or the API
   * @param key the message's key; arguments fill its places
   */
  public static Refused field(String field, String key, Object... arguments) {
    return new Refused(Kind.INVALID, field, null, key, arguments);
  }

  /** A rule or the state of things stands against it. */
  public static Refused rule(String key, Object... arguments) {
    return new Refused(Kind.RULE, null, null, key, arguments);
  }

  /** A clause of the operator's terms stands against it. */
  public static Refused clause(String clause, String key, Object... arguments) {
    return new Refused(Kind.RULE, null, clause, key, arguments);
  }

  /** There is no such thing for this caller; what is not theirs answers the same. */
  public static Refused missing(String key, Object... arguments) {
    return new Refused(Kind.MISSING, null, null, key, arguments);
  }

  /** The caller may not do this. */
  public static Refused forbidden(String key, Object... arguments) {
    return new Refused(Kind.FORBIDDEN, null, null, key, arguments);
  }

  /** Nobody whom we know asks. */
  public static Refused unknownCaller(String key, Object... arguments) {
    return new Refused(Kind.UNKNOWN_CALLER, null, null, key, arguments);
  }

  /** What it costs is not there. */
  public static Refused unpaid(String key, Object... arguments) {
    return new Refused(Kind.UNPAID, null, null, key, arguments);
  }

  /** It was there once and is no longer. */
  public static Refused gone(String key, Object... arguments) {
    return new Refused(Kind.GONE, null, null, key, arguments);
  }

  /** The same name was used for another content. */
  public static Refused mismatch(String key, Object... arguments) {
    return new Refused(Kind.MISMATCH, null, null, key, arguments);
  }

  /** Too many tries; the first argument tells how long to wait. */
  public static Refused tooMany(String key, Object... arguments) {
    return new Refused(Kind.TOO_MANY, null, null, key, arguments);
  }

  /** What sort of refusal it is. */
  public Kind kind() {
    return kind;
  }

  /** The message's key. */
  public String key() {
    return key;
  }

  /** What fills the places of the message. */
  public List<Object> arguments() {
    return arguments == null ? List.of() : arguments;
  }

  /** The field at fault, where one is. */
  public Optional<String> field() {
    return Optional.ofNullable(field);
  }

  /** The clause of the operator's terms that decided, where one did. */
  public Optional<String> clause() {
    return Optional.ofNullable(clause);
  }
}
