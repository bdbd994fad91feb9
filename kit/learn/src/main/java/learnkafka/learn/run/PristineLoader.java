package learnkafka.learn.run;

/** Loads a lesson's own classes, and none of a learner's. */
class PristineLoader extends ClassLoader {

    private final Pristine pristine;

    PristineLoader(Pristine pristine) {
        super(PristineLoader.class.getClassLoader());
        this.pristine = pristine;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = pristine.classes().get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
