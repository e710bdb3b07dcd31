package org.citycabinet.utility.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.citycabinet.files.Documents;
import org.citycabinet.language.Formats;
import org.citycabinet.mail.Letter;
import org.citycabinet.operator.Operators;
import org.citycabinet.platform.Settings;

/** The letter that tells of a notice, in the language of whom it is for. */
@ApplicationScoped
class NoticeMail {
  /** A mail to a town carries no heavy load: the button leads to all files. */
  private static final long HEAVY_KILOBYTES = 200;

  @Inject Documents documents;
  @Inject Operators operators;
  @Inject Settings settings;

  /** The letter in a language; the words are those of the notice for its readers. */
  Letter letter(Notice notice, Locale language) {
    var words = notice.words(language);
    var letter =
        Letter.of(language, "notices.mail.subject." + notice.getKind(), words.getTitle())
            .quote(words.getTitle());
    if (notice.getUntilAt() != null) {
      letter.say("notices.period", time(notice, language, true), time(notice, language, false));
    }
    letter
        .quote(words.getBody())
        .button(
            "notices.mail.button", settings.publicUrl() + "/notices/notice?id=" + notice.getId())
        .say("notices.mail.why");
    return enclose(notice, letter);
  }

  private String time(Notice notice, Locale language, boolean first) {
    var zone = operators.operator(notice.getOperator()).zone();
    return Formats.dateTime(language, first ? notice.getFromAt() : notice.getUntilAt(), zone);
  }

  private Letter enclose(Notice notice, Letter letter) {
    var files = notice.getAttachments();
    return files.size() == 1 && files.get(0).getKilobytes() <= HEAVY_KILOBYTES
        ? letter.attach(documents.byId(files.get(0).getDocument()))
        : letter;
  }
}
