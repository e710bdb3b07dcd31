package org.citycabinet.utility.notices;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serial;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.citycabinet.platform.Choice;
import org.citycabinet.platform.Language;
import org.citycabinet.platform.Messages;
import org.citycabinet.platform.PageNotes;
import org.citycabinet.utility.premises.Register;

/** Where staff write a notice and see what became of the earlier ones (LUD-25). */
@Named
@ViewScoped
public class NoticeDeskPage implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  @Inject transient NoticeDesk desk;
  @Inject transient Register register;
  @Inject transient Language language;
  @Inject transient PageNotes notes;

  private NoticeKind kind = NoticeKind.INFORMATION;
  private Audience audience = Audience.ALL;
  private String title;
  private String body;
  private String house;
  private String contract;
  private String[] contracts = {};
  private transient List<Part> files = List.of();
  private List<Choice> houses;
  private List<Choice> subscribers;

  @PostConstruct
  void begin() {
    houses =
        register.houses().stream()
            .map(each -> new Choice(each.getId().toString(), each.getAddress()))
            .toList();
    subscribers =
        register.places().stream()
            .map(
                place ->
                    new Choice(
                        place.contract().toString(),
                        place.address() + " · " + place.number() + " · " + place.holder()))
            .toList();
  }

  /** Publishes what was written. */
  public String publish() {
    var sent = desk.publish(draft());
    notes.done("notices.desk.published", sent.copies());
    return "/staff/notices.xhtml?faces-redirect=true";
  }

  private Draft draft() {
    var wanted = house == null ? null : UUID.fromString(house);
    return new Draft(kind, title, body, audience, wanted, chosen(), uploads());
  }

  private List<UUID> chosen() {
    var single = contract == null ? Stream.<String>of() : Stream.of(contract);
    return (audience == Audience.LIST ? Arrays.stream(contracts) : single)
        .map(UUID::fromString)
        .toList();
  }

  private List<Draft.Upload> uploads() {
    return files == null
        ? List.of()
        : files.stream().filter(part -> part.getSize() > 0).map(NoticeDeskPage::upload).toList();
  }

  private static Draft.Upload upload(Part part) {
    try (var content = part.getInputStream()) {
      return new Draft.Upload(part.getSubmittedFileName(), content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was published, newest first. */
  public List<NoticeDesk.Sent> getSent() {
    return desk.sent();
  }

  /** The kinds to choose from. */
  public List<Choice> getKinds() {
    return choices("notices.kind.", Stream.of(NoticeKind.values()));
  }

  /** The audiences to choose from. */
  public List<Choice> getAudiences() {
    return choices("notices.audience.", Stream.of(Audience.values()));
  }

  private List<Choice> choices(String prefix, Stream<? extends Enum<?>> words) {
    return words
        .map(
            word ->
                new Choice(word.name(), Messages.text(language.getLocale(), prefix + word.name())))
        .toList();
  }

  /** The operator's houses. */
  public List<Choice> getHouses() {
    return houses;
  }

  /** The operator's subscribers. */
  public List<Choice> getSubscribers() {
    return subscribers;
  }

  public NoticeKind getKind() {
    return kind;
  }

  public void setKind(NoticeKind kind) {
    this.kind = kind;
  }

  public Audience getAudience() {
    return audience;
  }

  public void setAudience(Audience audience) {
    this.audience = audience;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getBody() {
    return body;
  }

  public void setBody(String body) {
    this.body = body;
  }

  public String getHouse() {
    return house;
  }

  public void setHouse(String house) {
    this.house = house;
  }

  public String getContract() {
    return contract;
  }

  public void setContract(String contract) {
    this.contract = contract;
  }

  public String[] getContracts() {
    return contracts.clone();
  }

  public void setContracts(String[] contracts) {
    this.contracts = contracts == null ? new String[0] : contracts.clone();
  }

  public List<Part> getFiles() {
    return files;
  }

  public void setFiles(List<Part> files) {
    this.files = files;
  }
}
