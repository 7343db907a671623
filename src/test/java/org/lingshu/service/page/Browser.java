package org.lingshu.service.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium without a display, for stories of the pages. Where there is none, the story is skipped and says so. */
public final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final String AXE = axe();
    // It warns at every start that it has no bindings of its own for the protocol of Debian's version; the few calls made here need none. Held, or it would be forgotten.
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");
    private final Path profile;
    private final ChromeDriver driver;

    private Browser(Path profile, ChromeDriver driver) {
        this.profile = profile;
        this.driver = driver;
    }

    private static String axe() {
        try (InputStream script = Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"), "axe-core is not on the class path")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static {
        SELENIUM.setLevel(Level.SEVERE);
    }

    /** A browser with a new, empty profile. */
    public static Browser open() {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "skipped: no " + CHROMIUM + " and " + DRIVER + " here; install Debian's chromium, chromium-driver and fonts-noto-cjk to run the stories of the pages");
        try {
            Path profile = Files.createTempDirectory("lingshu-browser");
            ChromeOptions options = new ChromeOptions().setBinary(CHROMIUM.toFile()).addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--lang=zh-CN",
                    "--force-prefers-reduced-motion", "--user-data-dir=" + profile);
            return new Browser(profile, new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).usingAnyFreePort().build(), options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes to an address. */
    public void go(String address) {
        driver.get(address);
    }

    /** Makes the window so wide and so high, in pixels. */
    public void resize(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** The first element of this CSS selector that is shown; waits for it. */
    public WebElement see(String selector) {
        return waiting("nothing is shown at " + selector, each -> !shown(each, selector).isEmpty(), selector);
    }

    /** The same, for the first that holds these words. */
    public WebElement see(String selector, String words) {
        return new WebDriverWait(driver, PATIENCE, POLL).ignoring(StaleElementReferenceException.class).withMessage("`" + words + "` is not shown at " + selector)
                .until(each -> shown((ChromeDriver) each, selector).stream().filter(one -> one.getText().contains(words)).findFirst().orElse(null));
    }

    /** Presses it, once it is there. */
    public void press(String selector) {
        see(selector).click();
    }

    /** Presses the first that holds these words. */
    public void press(String selector, String words) {
        see(selector, words).click();
    }

    /** Writes into a field. */
    public void write(String selector, String text) {
        WebElement field = see(selector);
        field.clear();
        field.sendKeys(text);
    }

    /** What a script says about the page. */
    public Object ask(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** Every shown element of a selector, now. */
    public List<WebElement> all(String selector) {
        return shown(driver, selector);
    }

    /** Sends keys to whatever has the focus. */
    public void type(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Errors that the page wrote to its console since the last look: a page that works writes none. */
    public List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::toString).filter(line -> line.contains("SEVERE")).toList();
    }

    /** What axe-core finds against the rules of WCAG 2.2 A and AA on the page as it stands: rule, how many places, the first of them, what is wrong there. */
    @SuppressWarnings("unchecked")
    public List<String> barriers() {
        if (!(Boolean) ask("return typeof axe === 'object'")) ask(AXE);
        return (List<String>) driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] }).then((found) => done(found.passes.length === 0 ? ['axe-core looked at nothing'] : found.violations.map(
                    (each) => `${each.id} (${each.nodes.length}): ${each.nodes[0].target.join(' ')}: ${each.nodes[0].failureSummary.replace(/\\s+/g, ' ')}`)), (error) => done([String(error)]));""");
    }

    /** Whether the page is seen in the dark. */
    public void dark(boolean dark) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** Whether the page is seen as a printer sees it. */
    public void onPaper(boolean paper) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", paper ? "print" : ""));
    }

    /** The element that has the focus. */
    public WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** Waits until a script says true. */
    public void until(String script) {
        new WebDriverWait(driver, PATIENCE, POLL).withMessage(script).until(each -> (Boolean) ((ChromeDriver) each).executeScript("return Boolean(" + script + ")"));
    }

    /** Whether something sticks out of the window to the right. */
    public boolean overflows() {
        return (Boolean) ask("return document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** Keeps a picture of the window among the build's reports, to be looked at. */
    public void picture(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "pictures"));
            Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WebElement waiting(String message, Predicate<ChromeDriver> until, String selector) {
        new WebDriverWait(driver, PATIENCE, POLL).ignoring(StaleElementReferenceException.class).withMessage(message).until(each -> until.test((ChromeDriver) each));
        return shown(driver, selector).getFirst();
    }

    private static List<WebElement> shown(ChromeDriver driver, String selector) {
        return driver.findElements(By.cssSelector(selector)).stream().filter(WebElement::isDisplayed).toList();
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
