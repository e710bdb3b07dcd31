package org.citycabinet.utility.notices;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.citycabinet.identity.CurrentUser;
import org.citycabinet.platform.Audit;
import org.citycabinet.platform.Ids;
import org.citycabinet.web.Typed;
import org.citycabinet.words.Refused;

/** The texts that the operator's staff keep to use again: notices and answers (LUD-25). */
@ApplicationScoped
@Transactional
@RolesAllowed({"CLERK", "BILLING_CLERK", "ADMINISTRATOR"})
public class Templates {
  private static final int NAME_LENGTH = 80;
  private static final int TITLE_LENGTH = 160;
  private static final int BODY_LENGTH = 5_000;

  @PersistenceContext EntityManager entities;
  @Inject CurrentUser user;
  @Inject Audit audit;

  /**
   * What a text is to be.
   *
   * @param name what staff call it, at most 80 characters, each name once
   * @param kind the kind of notice; null for an answer
   * @param words in one language or more; an answer has no titles
   */
  public record Wish(String name, NoticeKind kind, List<Wording> words) {}

  /** All of a purpose, by name. */
  public List<TextTemplate> all(TemplatePurpose purpose) {
    return entities
        .createQuery(
            "select t from TextTemplate t where t.operator = :operator and t.purpose = :purpose"
                + " order by t.name",
            TextTemplate.class)
        .setHint("eclipselink.batch", "t.words")
        .setParameter("operator", user.operator())
        .setParameter("purpose", purpose)
        .getResultList();
  }

  /**
   * One of them.
   *
   * @throws Refused as missing, where it is another operator's
   */
  public TextTemplate one(UUID id) {
    return entities
        .createQuery(
            "select t from TextTemplate t where t.id = :id and t.operator = :operator",
            TextTemplate.class)
        .setParameter("id", id)
        .setParameter("operator", user.operator())
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refused.missing("notices.template.missing"));
  }

  /**
   * Keeps a new text.
   *
   * @throws Refused at {@code name}, or at a field of the words that ends in their language
   */
  public void write(TemplatePurpose purpose, Wish wish) {
    keep(new TextTemplate(Ids.next(), user.operator(), purpose), wish);
  }

  /**
   * Changes one.
   *
   * @param version the one that the change was made to
   * @throws Refused as {@link #write} does, or where it was changed meanwhile
   */
  public void rewrite(UUID id, int version, Wish wish) {
    var template = one(id);
    if (template.getVersion() != version) {
      throw Refused.rule("notices.template.changed");
    }
    keep(template, wish);
  }

  private void keep(TextTemplate template, Wish wish) {
    var name = Typed.checked("name", wish.name(), NAME_LENGTH);
    if (all(template.purpose()).stream().anyMatch(each -> isOther(each, template, name))) {
      throw Refused.field("name", "notices.template.twice");
    }
    check(template.purpose(), wish.words());
    var written = wish.words().stream().filter(each -> !each.isBlank()).toList();
    template.write(name, wish.kind(), written);
    entities.persist(template);
    note("notices.template.write", template);
  }

  private static boolean isOther(TextTemplate each, TextTemplate template, String name) {
    return !each.getId().equals(template.getId()) && each.getName().equalsIgnoreCase(name);
  }

  private static void check(TemplatePurpose purpose, List<Wording> words) {
    if (words.stream().allMatch(Wording::isBlank)) {
      throw Refused.field("body_lv", "notices.refused.words");
    }
    for (var each : words) {
      if (!each.isBlank()) {
        var language = each.getLocale().getLanguage();
        Typed.checked("body_" + language, each.getBody(), BODY_LENGTH);
        if (purpose == TemplatePurpose.NOTICE) {
          Typed.checked("title_" + language, each.getTitle(), TITLE_LENGTH);
        }
      }
    }
  }

  /** Throws one away. */
  public void discard(UUID id) {
    var template = one(id);
    entities.remove(template);
    note("notices.template.discard", template);
  }

  private void note(String action, TextTemplate template) {
    audit.record(
        user.operator(),
        new Audit.Deed(action, "template", template.getId().toString(), null, template.getName()));
  }
}
