package learnkafka.learn.show;

import learnkafka.lesson.report.Theme;

/**
 * What a picture is drawn with besides words.
 *
 * @param ellipsis where something was left out
 * @param edge what a record begins with
 * @param mark where a group will read on
 * @param before the same, with the place left of the picture
 */
record Tiles(String ellipsis, String edge, String mark, String before) {

    static Tiles of(Theme theme) {
        return theme == Theme.UNICODE ? new Tiles("…", "│", "▲", "◀") : new Tiles("..", "|", "^", "<");
    }
}
