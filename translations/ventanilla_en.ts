<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="es_CL">
<context>
    <name>Board</name>
    <message>
        <source>Paso %1</source>
        <translation>Step %1</translation>
    </message>
    <message>
        <source>Paso %1: %2</source>
        <translation>Step %1: %2</translation>
    </message>
    <message>
        <source>Pantalla %1</source>
        <translation>Screen %1</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>quién revisó esta traducción</source>
        <translation>nadie</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>%1: está vacío.</source>
        <translation>%1: it is empty.</translation>
    </message>
    <message>
        <source>%1: dice %2.</source>
        <translation>%1: it says %2.</translation>
    </message>
    <message>
        <source>Opción %1 de %2</source>
        <translation>Choice %1 of %2</translation>
    </message>
    <message>
        <source>Está elegida.</source>
        <translation>It is chosen.</translation>
    </message>
    <message>
        <source>Botón: %1.</source>
        <translation>Button: %1.</translation>
    </message>
    <message>
        <source>Está escrito, y no se lee en voz alta.</source>
        <translation>It is written, and is not read aloud.</translation>
    </message>
    <message>
        <source>%1: está escrito.</source>
        <translation>%1: it is written.</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Qué debo hacer ahora</source>
        <translation>What I must do now</translation>
    </message>
</context>
<context>
    <name>controls::ComunaChooser</name>
    <message>
        <source>No hay una comuna que empiece así.</source>
        <translation>No comuna begins like that.</translation>
    </message>
    <message>
        <source>Otra comuna</source>
        <translation>Another comuna</translation>
    </message>
    <message>
        <source>Ver lista</source>
        <translation>See list</translation>
    </message>
</context>
<context>
    <name>controls::DateChooser</name>
    <message>
        <source>Hoy</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Ayer</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>Mañana</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>Otro día</source>
        <translation>Another day</translation>
    </message>
    <message>
        <source>No recuerdo bien</source>
        <translation>I do not remember well</translation>
    </message>
    <message>
        <source>¿En qué año?</source>
        <translation>In which year?</translation>
    </message>
    <message>
        <source>¿En qué mes?</source>
        <translation>In which month?</translation>
    </message>
    <message>
        <source>¿Qué día de %1?</source>
        <translation>Which day of %1?</translation>
    </message>
</context>
<context>
    <name>controls::ErrorSummary</name>
    <message>
        <source>Falta algo.</source>
        <translation>Something is missing.</translation>
    </message>
</context>
<context>
    <name>controls::Key</name>
    <message>
        <source>La tecla que sigue</source>
        <translation>The next key</translation>
    </message>
</context>
<context>
    <name>controls::Keyboard</name>
    <message>
        <source>Teclado</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>Borrar</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Cambiar la última letra entre mayúscula y minúscula</source>
        <translation>Switch the last letter between capital and small</translation>
    </message>
    <message>
        <source>Letras</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>Números</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>Teclas en orden alfabético</source>
        <translation>Keys in alphabetical order</translation>
    </message>
    <message>
        <source>Teclas como en un computador</source>
        <translation>Keys as on a computer</translation>
    </message>
    <message>
        <source>Espacio</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>eñe</source>
        <translation>enye</translation>
    </message>
    <message>
        <source>a con tilde</source>
        <translation>a with accent</translation>
    </message>
    <message>
        <source>e con tilde</source>
        <translation>e with accent</translation>
    </message>
    <message>
        <source>i con tilde</source>
        <translation>i with accent</translation>
    </message>
    <message>
        <source>o con tilde</source>
        <translation>o with accent</translation>
    </message>
    <message>
        <source>u con tilde</source>
        <translation>u with accent</translation>
    </message>
    <message>
        <source>u con diéresis</source>
        <translation>u with two dots</translation>
    </message>
    <message>
        <source>coma</source>
        <translation>comma</translation>
    </message>
    <message>
        <source>punto</source>
        <translation>dot</translation>
    </message>
    <message>
        <source>guion</source>
        <translation>hyphen</translation>
    </message>
    <message>
        <source>apóstrofo</source>
        <translation>apostrophe</translation>
    </message>
    <message>
        <source>arroba</source>
        <translation>at sign</translation>
    </message>
    <message>
        <source>guion bajo</source>
        <translation>underscore</translation>
    </message>
    <message>
        <source>barra</source>
        <translation>slash</translation>
    </message>
    <message>
        <source>ele con raya</source>
        <translation>l with a line</translation>
    </message>
    <message>
        <source>ene con raya</source>
        <translation>n with a line</translation>
    </message>
    <message>
        <source>te con raya</source>
        <translation>t with a line</translation>
    </message>
</context>
<context>
    <name>controls::Keypad</name>
    <message>
        <source>Teclado de números</source>
        <translation>Number keypad</translation>
    </message>
    <message>
        <source>Borrar</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>controls::MomentChooser</name>
    <message>
        <source>No recuerdo bien</source>
        <translation>I do not remember well</translation>
    </message>
    <message>
        <source>¿En qué parte del día?</source>
        <translation>In which part of the day?</translation>
    </message>
</context>
<context>
    <name>controls::MonthsChooser</name>
    <message>
        <source>%1 de %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Ver %1</source>
        <translation>See %1</translation>
    </message>
    <message>
        <source>Ver los meses de %1</source>
        <translation>See the months of %1</translation>
    </message>
    <message>
        <source>Año %1</source>
        <translation>Year %1</translation>
    </message>
    <message>
        <source>Año %1. Marcados: %2.</source>
        <translation>Year %1. Marked: %2.</translation>
    </message>
</context>
<context>
    <name>controls::PagedGrid</name>
    <message>
        <source>Anterior</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Ver más</source>
        <translation>See more</translation>
    </message>
    <message>
        <source>Página %1 de %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>%1 de %2</source>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>controls::Progress</name>
    <message>
        <source>Paso %1 de %2</source>
        <translation>Step %1 of %2</translation>
    </message>
</context>
<context>
    <name>controls::ReviewRow</name>
    <message>
        <source>Cambiar</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Cambiar %1</source>
        <translation>Change %1</translation>
    </message>
</context>
<context>
    <name>controls::TextBox</name>
    <message>
        <source>Ver más arriba</source>
        <translation>See further up</translation>
    </message>
    <message>
        <source>Ver más abajo</source>
        <translation>See further down</translation>
    </message>
</context>
<context>
    <name>controls::TimeChooser</name>
    <message>
        <source>12 de la noche</source>
        <translation>12 midnight</translation>
    </message>
    <message>
        <source>12 del día</source>
        <translation>12 noon</translation>
    </message>
    <message>
        <source>%1 de la madrugada</source>
        <translation>%1 in the early morning</translation>
    </message>
    <message>
        <source>%1 de la mañana</source>
        <translation>%1 in the morning</translation>
    </message>
    <message>
        <source>%1 de la tarde</source>
        <translation>%1 in the afternoon</translation>
    </message>
    <message>
        <source>%1 de la noche</source>
        <translation>%1 at night</translation>
    </message>
    <message>
        <source>Madrugada</source>
        <translation>Early morning</translation>
    </message>
    <message>
        <source>En la madrugada</source>
        <translation>In the early morning</translation>
    </message>
    <message>
        <source>Mañana</source>
        <translation>Morning</translation>
    </message>
    <message>
        <source>En la mañana</source>
        <translation>In the morning</translation>
    </message>
    <message>
        <source>Tarde</source>
        <translation>Afternoon</translation>
    </message>
    <message>
        <source>En la tarde</source>
        <translation>In the afternoon</translation>
    </message>
    <message>
        <source>Noche</source>
        <translation>Night</translation>
    </message>
    <message>
        <source>En la noche</source>
        <translation>At night</translation>
    </message>
    <message>
        <source>A las %1</source>
        <translation>At %1</translation>
    </message>
    <message>
        <source>No sé</source>
        <translation>I do not know</translation>
    </message>
    <message>
        <source>¿Recuerda la hora?</source>
        <translation>Do you remember the time?</translation>
    </message>
    <message>
        <source>Sí, la recuerdo</source>
        <translation>Yes, I remember it</translation>
    </message>
    <message>
        <source>No recuerdo bien</source>
        <translation>I do not remember well</translation>
    </message>
    <message>
        <source>¿A qué hora?</source>
        <translation>At what time?</translation>
    </message>
    <message>
        <source>En punto</source>
        <translation>O&apos;clock</translation>
    </message>
    <message>
        <source>Otro minuto</source>
        <translation>Another minute</translation>
    </message>
    <message>
        <source>%1. ¿Con cuántos minutos?</source>
        <translation>%1. And how many minutes?</translation>
    </message>
</context>
<context>
    <name>entrance::CardsPage</name>
    <message>
        <source>Curso del %1, grupo %2</source>
        <translation>Course of %1, group %2</translation>
    </message>
    <message>
        <source>Van %1 de %2 reuniones</source>
        <translation>%1 of %2 meetings so far</translation>
    </message>
</context>
<context>
    <name>entrance::LockedFlow</name>
    <message>
        <source>Escriba su PIN de seis cifras</source>
        <translation>Type your six-digit PIN</translation>
    </message>
    <message>
        <source>El PIN lo pone la persona técnica que cuida esta Ventanilla.</source>
        <translation>The PIN is set by the technician who looks after this Ventanilla.</translation>
    </message>
    <message>
        <source>Después de cinco errores hay que esperar. Cada vez un poco más.</source>
        <translation>After five mistakes you have to wait. A little longer each time.</translation>
    </message>
    <message>
        <source>Si lo olvidó, pida un permiso al servicio central: llega en una memoria USB.</source>
        <translation>If you forgot it, ask the central service for a permission: it comes on a USB stick.</translation>
    </message>
    <message>
        <source>Faltan cifras. Son seis.</source>
        <translation>Digits are missing. There are six.</translation>
    </message>
    <message>
        <source>Ese PIN no es. Espere %1 segundos y pruebe otra vez.</source>
        <translation>That is not the PIN. Wait %1 seconds and try again.</translation>
    </message>
    <message>
        <source>Ese PIN no es. Pruebe otra vez.</source>
        <translation>That is not the PIN. Try again.</translation>
    </message>
    <message>
        <source>Todavía no. Espere %1 segundos y pruebe otra vez.</source>
        <translation>Not yet. Wait %1 seconds and try again.</translation>
    </message>
    <message>
        <source>Aquí nadie ha puesto un PIN. Llame a la persona técnica.</source>
        <translation>Nobody has set a PIN here. Call the technician.</translation>
    </message>
</context>
<context>
    <name>entrance::NewPinFlow</name>
    <message>
        <source>El PIN nuevo quedó puesto</source>
        <translation>The new PIN is set</translation>
    </message>
    <message>
        <source>Vale desde ahora. El permiso de la memoria ya no sirve.</source>
        <translation>It works from now on. The permission on the stick is of no more use.</translation>
    </message>
    <message>
        <source>El permiso de la memoria no sirve aquí</source>
        <translation>The permission on the stick is of no use here</translation>
    </message>
    <message>
        <source>¿Ponemos un PIN nuevo?</source>
        <translation>Shall we set a new PIN?</translation>
    </message>
    <message>
        <source>En la memoria hay un permiso para esta Ventanilla.</source>
        <translation>On the stick there is a permission for this Ventanilla.</translation>
    </message>
    <message>
        <source>Sí, un PIN nuevo</source>
        <translation>Yes, a new PIN</translation>
    </message>
    <message>
        <source>No, el de siempre</source>
        <translation>No, the usual one</translation>
    </message>
    <message>
        <source>Escriba el PIN nuevo, de seis cifras</source>
        <translation>Write the new PIN of six digits</translation>
    </message>
    <message>
        <source>Uno que otros no adivinen. No lo anote aquí cerca.</source>
        <translation>One that others do not guess. Do not write it down near here.</translation>
    </message>
    <message>
        <source>Escríbalo otra vez, el mismo</source>
        <translation>Write it again, the same one</translation>
    </message>
    <message>
        <source>No son iguales. Escríbalo otra vez, o vuelva y elija otro.</source>
        <translation>They are not the same. Write it again, or go back and choose another.</translation>
    </message>
    <message>
        <source>Faltan cifras. Son seis.</source>
        <translation>Digits are missing. There are six.</translation>
    </message>
    <message>
        <source>Ese se adivina: todas iguales, o una tras otra. Elija otro.</source>
        <translation>That one is easy to guess: all the same, or one after the other. Choose another.</translation>
    </message>
    <message>
        <source>El archivo no es un permiso del servicio central de esta Ventanilla.</source>
        <translation>The file is not a permission from the central service of this Ventanilla.</translation>
    </message>
    <message>
        <source>Es de otra Ventanilla. Pida uno para esta.</source>
        <translation>It is for another Ventanilla. Ask for one for this one.</translation>
    </message>
    <message>
        <source>Venció. Pida otro.</source>
        <translation>It is over. Ask for another.</translation>
    </message>
</context>
<context>
    <name>entrance::NumberPage</name>
    <message>
        <source>Continuar</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>entrance::WayFlow</name>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>entrance::WordPage</name>
    <message>
        <source>Continuar</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>instructor::BoardPage</name>
    <message>
        <source>Todavía nadie ha empezado</source>
        <translation>Nobody has begun yet</translation>
    </message>
    <message>
        <source>Aquí se ve dónde está la clase, sin nombres.</source>
        <translation>This shows where the class stands, without names.</translation>
    </message>
    <message>
        <source>Encuentro %1</source>
        <translation>Meeting %1</translation>
    </message>
    <message>
        <source>Progreso</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Personas: %1. Pantallas: %2.</source>
        <translation>People: %1. Screens: %2.</translation>
    </message>
    <message>
        <source>Ver ahora</source>
        <translation>See now</translation>
    </message>
    <message>
        <source>Ver los pasos</source>
        <translation>See the steps</translation>
    </message>
    <message>
        <source>Ver quién espera</source>
        <translation>See who is waiting</translation>
    </message>
    <message>
        <source>Ver el progreso</source>
        <translation>See the progress</translation>
    </message>
    <message>
        <source>Ver más</source>
        <translation>See more</translation>
    </message>
</context>
<context>
    <name>instructor::InstructorFlow</name>
    <message>
        <source>Aquí entra quien enseña. No hay nada de los vecinos.</source>
        <translation>This is for whoever teaches. There is nothing of the residents here.</translation>
    </message>
    <message>
        <source>Asistencia y niveles</source>
        <translation>Attendance and levels</translation>
    </message>
    <message>
        <source>De la clase de hoy</source>
        <translation>Of today&apos;s class</translation>
    </message>
    <message>
        <source>Terminar la clase</source>
        <translation>End the class</translation>
    </message>
    <message>
        <source>Empezar una clase</source>
        <translation>Start a class</translation>
    </message>
    <message>
        <source>Con las personas que están aquí</source>
        <translation>With the people who are here</translation>
    </message>
    <message>
        <source>Traer lecciones</source>
        <translation>Bring lessons</translation>
    </message>
    <message>
        <source>Desde una memoria USB</source>
        <translation>From a USB stick</translation>
    </message>
    <message>
        <source>¿Qué quiere hacer?</source>
        <translation>What do you want to do?</translation>
    </message>
    <message>
        <source>Al salir, hay que escribir el PIN otra vez.</source>
        <translation>Once you leave, the PIN has to be typed again.</translation>
    </message>
    <message>
        <source>Todo lo que se hace en una clase es práctica: nada se envía.</source>
        <translation>Everything done in a class is practice: nothing is sent.</translation>
    </message>
    <message>
        <source>¿Terminamos la clase?</source>
        <translation>Shall we end the class?</translation>
    </message>
    <message>
        <source>Lo que se contó queda guardado. La pantalla vuelve a ser la de los vecinos.</source>
        <translation>What was counted is kept. The screen belongs to the residents again.</translation>
    </message>
    <message>
        <source>Sí, terminar</source>
        <translation>Yes, end it</translation>
    </message>
    <message>
        <source>No, seguir</source>
        <translation>No, go on</translation>
    </message>
    <message>
        <source>No hay lecciones en la memoria</source>
        <translation>There are no lessons on the stick</translation>
    </message>
    <message>
        <source>Ponga la memoria USB y pruebe otra vez.</source>
        <translation>Put in the USB stick and try again.</translation>
    </message>
    <message>
        <source>Las lecciones son archivos que terminan en .json.</source>
        <translation>Lessons are files that end in .json.</translation>
    </message>
    <message>
        <source>¿Cuál lección traemos?</source>
        <translation>Which lesson do we bring?</translation>
    </message>
    <message>
        <source>Toque el archivo.</source>
        <translation>Touch the file.</translation>
    </message>
    <message>
        <source>La lección quedó aquí</source>
        <translation>The lesson is here now</translation>
    </message>
    <message>
        <source>Ya puede elegirla al empezar una clase.</source>
        <translation>You can choose it when you start a class.</translation>
    </message>
    <message>
        <source>Borrar los nombres</source>
        <translation>Erase the names</translation>
    </message>
    <message>
        <source>Cuando el curso ya terminó</source>
        <translation>When the course is over</translation>
    </message>
    <message>
        <source>Todavía no hay cursos</source>
        <translation>There are no courses yet</translation>
    </message>
    <message>
        <source>No hay nombres que borrar.</source>
        <translation>There are no names to erase.</translation>
    </message>
    <message>
        <source>¿De qué grupo borramos los nombres?</source>
        <translation>Which group&apos;s names do we erase?</translation>
    </message>
    <message>
        <source>Los números y las cuentas quedan.</source>
        <translation>Numbers and counts stay.</translation>
    </message>
    <message>
        <source>¿Borramos los nombres?</source>
        <translation>Shall we erase the names?</translation>
    </message>
    <message>
        <source>No se pueden recuperar.</source>
        <translation>They cannot be brought back.</translation>
    </message>
    <message>
        <source>Sí, borrar los nombres</source>
        <translation>Yes, erase the names</translation>
    </message>
    <message>
        <source>No, dejarlos</source>
        <translation>No, keep them</translation>
    </message>
    <message>
        <source>Los nombres se borraron</source>
        <translation>The names are erased</translation>
    </message>
    <message>
        <source>Quedan los números de cada persona.</source>
        <translation>Each person&apos;s number stays.</translation>
    </message>
    <message>
        <source>Unirse a una pizarra</source>
        <translation>Join a board</translation>
    </message>
    <message>
        <source>La clase la lleva otra pantalla</source>
        <translation>Another screen leads the class</translation>
    </message>
    <message>
        <source>Ese archivo no es una lección. Revíselo con ventanillactl lesson check.</source>
        <translation>That file is not a lesson. Check it with ventanillactl lesson check.</translation>
    </message>
    <message>
        <source>Unir otras pantallas</source>
        <translation>Join other screens</translation>
    </message>
    <message>
        <source>Todas en una pizarra, por la red de la sala</source>
        <translation>All on one board, over the room&apos;s network</translation>
    </message>
    <message>
        <source>Papeles</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>Guías, planes, listas, diplomas, informe</source>
        <translation>Guides, plans, lists, certificates, report</translation>
    </message>
    <message>
        <source>Ver la pizarra</source>
        <translation>See the board</translation>
    </message>
    <message>
        <source>Cómo va la clase</source>
        <translation>How the class is going</translation>
    </message>
    <message>
        <source>Dar una charla</source>
        <translation>Give a talk</translation>
    </message>
    <message>
        <source>De un trámite, para toda la sala</source>
        <translation>On a procedure, for the whole room</translation>
    </message>
</context>
<context>
    <name>instructor::JoinFlow</name>
    <message>
        <source>Está unida. La clase empieza cuando quien enseña la empiece.</source>
        <translation>It has joined. The class begins when whoever teaches begins it.</translation>
    </message>
    <message>
        <source>Sigue probando.</source>
        <translation>It goes on trying.</translation>
    </message>
    <message>
        <source>¿Cuántas personas practican en esta pantalla?</source>
        <translation>How many people practise on this screen?</translation>
    </message>
    <message>
        <source>Después puede cambiarlo.</source>
        <translation>You can change it later.</translation>
    </message>
    <message>
        <source>Escriba cuántas son: de 1 a 999.</source>
        <translation>Type how many there are: from 1 to 999.</translation>
    </message>
    <message>
        <source>¿Qué dirección muestra la pizarra?</source>
        <translation>Which address does the board show?</translation>
    </message>
    <message>
        <source>Dirección</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>O pase el código QR por el lector.</source>
        <translation>Or show the QR code to the reader.</translation>
    </message>
    <message>
        <source>Números con puntos, como 192.168.1.20.</source>
        <translation>Numbers with points, like 192.168.1.20.</translation>
    </message>
    <message>
        <source>¿Qué código muestra la pizarra?</source>
        <translation>Which code does the board show?</translation>
    </message>
    <message>
        <source>Código</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Son doce letras y números.</source>
        <translation>It has twelve letters and digits.</translation>
    </message>
    <message>
        <source>Unirse a una pizarra</source>
        <translation>Join a board</translation>
    </message>
    <message>
        <source>Dejar la pizarra</source>
        <translation>Leave the board</translation>
    </message>
    <message>
        <source>Buscando la pizarra en la red de la sala.</source>
        <translation>Looking for the board on the room&apos;s network.</translation>
    </message>
    <message>
        <source>Está unida, pero la clase no empieza en esta pantalla:</source>
        <translation>It has joined, but the class does not begin on this screen:</translation>
    </message>
</context>
<context>
    <name>instructor::MakingPage</name>
    <message>
        <source>Estamos haciendo la guía</source>
        <translation>We are making the guide</translation>
    </message>
    <message>
        <source>Dibujamos cada pantalla. Puede detenerlo cuando quiera: no queda nada a medias.</source>
        <translation>We draw each screen. You can stop it at any time: nothing is left half done.</translation>
    </message>
    <message>
        <source>Detener</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Contando las páginas</source>
        <translation>Counting the pages</translation>
    </message>
    <message>
        <source>Página %1 de %2</source>
        <translation>Page %1 of %2</translation>
    </message>
</context>
<context>
    <name>instructor::MeetingsPanel</name>
    <message>
        <source>Progreso de los encuentros</source>
        <translation>Progress of the meetings</translation>
    </message>
    <message>
        <source>Personas en cada encuentro</source>
        <translation>People at each meeting</translation>
    </message>
    <message>
        <source>De cada 100 pasos empezados, terminados</source>
        <translation>Of every 100 steps begun, finished</translation>
    </message>
    <message>
        <source>Encuentro %1.</source>
        <translation>Meeting %1.</translation>
    </message>
    <message>
        <source>Personas: %1.</source>
        <translation>People: %1.</translation>
    </message>
    <message>
        <source>Pasos terminados: %1 de cada 100.</source>
        <translation>Steps finished: %1 of every 100.</translation>
    </message>
</context>
<context>
    <name>instructor::OpenFlow</name>
    <message>
        <source>Para el lector de la otra pantalla</source>
        <translation>For the other screen&apos;s reader</translation>
    </message>
    <message>
        <source>Código QR de esta pizarra</source>
        <translation>QR code of this board</translation>
    </message>
    <message>
        <source>Otras pantallas unidas: %1</source>
        <translation>Other screens joined: %1</translation>
    </message>
    <message>
        <source>No se puede unir otras pantallas</source>
        <translation>Other screens cannot join</translation>
    </message>
    <message>
        <source>Esta pantalla no tiene red. Conéctela a la red de la sala.</source>
        <translation>This screen has no network. Connect it to the room&apos;s network.</translation>
    </message>
    <message>
        <source>La clase sigue igual en esta pantalla.</source>
        <translation>The class goes on just the same on this screen.</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Una las otras pantallas</source>
        <translation>Join the other screens</translation>
    </message>
    <message>
        <source>En la otra: Ayuda, Para quien enseña, Unirse a una pizarra.</source>
        <translation>On the other one: Help, For whoever teaches, Join a board.</translation>
    </message>
    <message>
        <source>Dirección: %1</source>
        <translation>Address: %1</translation>
    </message>
    <message>
        <source>Código: %1</source>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>Las pantallas se hablan por la red de la sala. Nada sale de ella.</source>
        <translation>The screens talk over the room&apos;s network. Nothing leaves it.</translation>
    </message>
    <message>
        <source>Solo se cuentan pasos y ayudas. Nunca nombres ni RUN.</source>
        <translation>Only steps and calls for help are counted. Never names or RUNs.</translation>
    </message>
    <message>
        <source>Dejar de compartir</source>
        <translation>Stop sharing</translation>
    </message>
</context>
<context>
    <name>instructor::PaceFlow</name>
    <message>
        <source>Ya ayudé</source>
        <translation>I have helped</translation>
    </message>
    <message>
        <source>Pidió ayuda, o se detuvo aquí</source>
        <translation>They asked for help, or stopped here</translation>
    </message>
    <message>
        <source>Paso siguiente</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Siguiente persona</source>
        <translation>Next person</translation>
    </message>
    <message>
        <source>Va la %1 de %2</source>
        <translation>Number %1 of %2 is here</translation>
    </message>
    <message>
        <source>Todos esperan</source>
        <translation>Everybody waits</translation>
    </message>
    <message>
        <source>Seguir todos</source>
        <translation>Everybody goes on</translation>
    </message>
    <message>
        <source>Nadie pasa de este paso</source>
        <translation>Nobody goes beyond this step</translation>
    </message>
    <message>
        <source>Ahora nadie pasa de un paso</source>
        <translation>Nobody goes beyond one step now</translation>
    </message>
    <message>
        <source>Mostrar este paso</source>
        <translation>Show this step</translation>
    </message>
    <message>
        <source>Dejar de mostrar</source>
        <translation>Stop showing it</translation>
    </message>
    <message>
        <source>Dice en la pantalla en qué vamos</source>
        <translation>The screen says where we are</translation>
    </message>
    <message>
        <source>Destapar la pantalla</source>
        <translation>Uncover the screen</translation>
    </message>
    <message>
        <source>Tapar la pantalla</source>
        <translation>Cover the screen</translation>
    </message>
    <message>
        <source>Para que miren a quien enseña</source>
        <translation>So that they look at whoever teaches</translation>
    </message>
    <message>
        <source>Qué se dice en este paso</source>
        <translation>What is said in this step</translation>
    </message>
    <message>
        <source>Más</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Con su PIN: personas, niveles, terminar</source>
        <translation>With your PIN: people, levels, ending</translation>
    </message>
    <message>
        <source>Todavía nadie empieza.</source>
        <translation>Nobody has begun yet.</translation>
    </message>
    <message>
        <source>Paso %1 de %2.</source>
        <translation>Step %1 of %2.</translation>
    </message>
    <message>
        <source>Diga: %1</source>
        <translation>Say: %1</translation>
    </message>
    <message>
        <source>Hacen: %1</source>
        <translation>They do: %1</translation>
    </message>
    <message>
        <source>Mire: %1</source>
        <translation>Watch for: %1</translation>
    </message>
    <message>
        <source>Pregunte: %1</source>
        <translation>Ask: %1</translation>
    </message>
    <message>
        <source>Este paso</source>
        <translation>This step</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>instructor::PaperPage</name>
    <message>
        <source>La memoria USB no está puesta. Póngala y pruebe otra vez.</source>
        <translation>The USB stick is not in. Put it in and try again.</translation>
    </message>
    <message>
        <source>En la memoria USB no queda espacio. Borre algo, o ponga otra.</source>
        <translation>The USB stick is full. Delete something, or put in another one.</translation>
    </message>
    <message>
        <source>Esta memoria USB no deja guardar. Ponga otra, o quítele el seguro.</source>
        <translation>This USB stick does not let us save. Put in another one, or unlock it.</translation>
    </message>
    <message>
        <source>No pudimos guardar en la memoria USB. Pruebe otra vez, o ponga otra.</source>
        <translation>We could not save on the USB stick. Try again, or put in another one.</translation>
    </message>
    <message>
        <source>Guardar en USB</source>
        <translation>Save to USB</translation>
    </message>
    <message>
        <source>Aquí no hay impresora.</source>
        <translation>There is no printer here.</translation>
    </message>
    <message>
        <source>Aquí no hay impresora. Guárdelo, e imprímalo en otro lugar.</source>
        <translation>There is no printer here. Save it, and print it elsewhere.</translation>
    </message>
    <message>
        <source>Va en hoja grande, y la impresora de aquí usa rollo.</source>
        <translation>It goes on a large sheet, and the printer here takes a roll.</translation>
    </message>
    <message>
        <source>Estamos guardando. No saque la memoria.</source>
        <translation>We are saving. Do not take the stick out.</translation>
    </message>
    <message>
        <source>Quedó guardado en la memoria USB: %1.</source>
        <translation>It is saved on the USB stick: %1.</translation>
    </message>
    <message>
        <source>Revise la impresora, y pruebe otra vez.</source>
        <translation>Look at the printer, and try again.</translation>
    </message>
</context>
<context>
    <name>instructor::PapersFlow</name>
    <message>
        <source>Guía para llevar</source>
        <translation>Guide to take home</translation>
    </message>
    <message>
        <source>Plan de quien enseña</source>
        <translation>Instructor&apos;s plan</translation>
    </message>
    <message>
        <source>Volante</source>
        <translation>Flyer</translation>
    </message>
    <message>
        <source>Afiche</source>
        <translation>Poster</translation>
    </message>
    <message>
        <source>Lista de asistencia</source>
        <translation>Attendance sheet</translation>
    </message>
    <message>
        <source>Diploma</source>
        <translation>Diploma</translation>
    </message>
    <message>
        <source>Informe del curso</source>
        <translation>Report of the course</translation>
    </message>
    <message>
        <source>Cada paso, con su pantalla</source>
        <translation>Each step, with its screen</translation>
    </message>
    <message>
        <source>Qué decir y qué mirar</source>
        <translation>What to say and what to look at</translation>
    </message>
    <message>
        <source>Dos en una hoja, para repartir</source>
        <translation>Two on a sheet, to hand out</translation>
    </message>
    <message>
        <source>Para colgar en la pared</source>
        <translation>To hang on the wall</translation>
    </message>
    <message>
        <source>Para anotar quién vino</source>
        <translation>To write down who came</translation>
    </message>
    <message>
        <source>Para quien hizo el taller</source>
        <translation>For who took the workshop</translation>
    </message>
    <message>
        <source>Cuántas personas vinieron</source>
        <translation>How many people came</translation>
    </message>
    <message>
        <source>¿Qué papel necesita?</source>
        <translation>What paper do you need?</translation>
    </message>
    <message>
        <source>¿De qué es la guía?</source>
        <translation>What is the guide about?</translation>
    </message>
    <message>
        <source>De un encuentro</source>
        <translation>A meeting</translation>
    </message>
    <message>
        <source>Lo que se hizo ese día</source>
        <translation>What was done that day</translation>
    </message>
    <message>
        <source>De un trámite</source>
        <translation>A procedure</translation>
    </message>
    <message>
        <source>Del principio hasta enviarlo</source>
        <translation>From the beginning until it is sent</translation>
    </message>
    <message>
        <source>¿De qué encuentro?</source>
        <translation>Which meeting?</translation>
    </message>
    <message>
        <source>¿De qué trámite?</source>
        <translation>Which procedure?</translation>
    </message>
    <message>
        <source>Todavía no hay cursos</source>
        <translation>There are no courses yet</translation>
    </message>
    <message>
        <source>Empiece un curso primero. Después puede hacer este papel.</source>
        <translation>Begin a course first. Then you can make this paper.</translation>
    </message>
    <message>
        <source>¿De qué curso?</source>
        <translation>Which course?</translation>
    </message>
    <message>
        <source>Vino a %1 de %2</source>
        <translation>Came to %1 of %2</translation>
    </message>
    <message>
        <source>Otra persona</source>
        <translation>Somebody else</translation>
    </message>
    <message>
        <source>¿Para quién es?</source>
        <translation>Who is it for?</translation>
    </message>
    <message>
        <source>¿A cuántos encuentros vino?</source>
        <translation>How many meetings did they come to?</translation>
    </message>
    <message>
        <source>Escriba un número del 1 al %1.</source>
        <translation>Type a number from 1 to %1.</translation>
    </message>
    <message>
        <source>¿Cuántas personas vienen?</source>
        <translation>How many people are coming?</translation>
    </message>
    <message>
        <source>La lista tiene una línea para cada una.</source>
        <translation>The sheet has a line for each of them.</translation>
    </message>
    <message>
        <source>¿En qué idioma va el papel?</source>
        <translation>In which language is the paper?</translation>
    </message>
    <message>
        <source>Ese nombre es muy largo para el diploma. Escríbalo más corto.</source>
        <translation>That name is too long for the diploma. Type it shorter.</translation>
    </message>
    <message>
        <source>No pudimos hacer el papel. Pruebe otra vez.</source>
        <translation>We could not make the paper. Try again.</translation>
    </message>
    <message>
        <source>Otro diploma</source>
        <translation>Another diploma</translation>
    </message>
    <message>
        <source>Otro papel</source>
        <translation>Another paper</translation>
    </message>
    <message>
        <source>Persona %1</source>
        <translation>Person %1</translation>
    </message>
    <message>
        <source>¿Qué nombre va en el diploma?</source>
        <translation>What name goes on the diploma?</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Se imprime y se borra: aquí no queda guardado.</source>
        <translation>It is printed and erased: nothing of it is kept here.</translation>
    </message>
    <message>
        <source>Escriba el nombre como va en el diploma.</source>
        <translation>Type the name as it goes on the diploma.</translation>
    </message>
    <message>
        <source>¿Cuántas copias?</source>
        <translation>How many copies?</translation>
    </message>
    <message>
        <source>Si es una sola, escriba 1. Se imprimen aunque usted siga con otra cosa.</source>
        <translation>For just one, type 1. They print even if you go on with something else.</translation>
    </message>
</context>
<context>
    <name>instructor::PeopleFlow</name>
    <message>
        <source>Persona %1</source>
        <translation>Person %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Las personas de la clase</source>
        <translation>The people of the class</translation>
    </message>
    <message>
        <source>Solo números o primeros nombres. Nunca el RUN.</source>
        <translation>Only numbers or first names. Never the RUN.</translation>
    </message>
    <message>
        <source>Quién vino</source>
        <translation>Who came</translation>
    </message>
    <message>
        <source>Han venido: %1</source>
        <translation>Here today: %1</translation>
    </message>
    <message>
        <source>Primeros nombres</source>
        <translation>First names</translation>
    </message>
    <message>
        <source>Solo si ellas quieren</source>
        <translation>Only if they like</translation>
    </message>
    <message>
        <source>Nivel al entrar</source>
        <translation>Level before</translation>
    </message>
    <message>
        <source>Tres tareas, antes de la lección</source>
        <translation>Three tasks, before the lesson</translation>
    </message>
    <message>
        <source>Nivel al salir</source>
        <translation>Level after</translation>
    </message>
    <message>
        <source>Tres tareas, después de la lección</source>
        <translation>Three tasks, after the lesson</translation>
    </message>
    <message>
        <source>Cuántas practican aquí</source>
        <translation>How many practise here</translation>
    </message>
    <message>
        <source>¿De quién es el nombre?</source>
        <translation>Whose name is it?</translation>
    </message>
    <message>
        <source>¿Quién hace las tareas de entrada?</source>
        <translation>Who does the tasks before the lesson?</translation>
    </message>
    <message>
        <source>¿Quién hace las tareas de salida?</source>
        <translation>Who does the tasks after the lesson?</translation>
    </message>
    <message>
        <source>Hizo %1 de 3</source>
        <translation>Did %1 of 3</translation>
    </message>
    <message>
        <source>Todavía no</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>¿Quién vino hoy?</source>
        <translation>Who came today?</translation>
    </message>
    <message>
        <source>Toque a cada persona que está.</source>
        <translation>Touch each person who is here.</translation>
    </message>
    <message>
        <source>Listo</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Todavía no hay nadie</source>
        <translation>Nobody is here yet</translation>
    </message>
    <message>
        <source>Primero diga quién vino.</source>
        <translation>First say who came.</translation>
    </message>
    <message>
        <source>Persona %1: ¿cómo le decimos?</source>
        <translation>Person %1: what do we call them?</translation>
    </message>
    <message>
        <source>Una sola palabra. En blanco: queda solo el número.</source>
        <translation>One word only. Blank: only the number stays.</translation>
    </message>
    <message>
        <source>Un primer nombre es una sola palabra, sin números.</source>
        <translation>A first name is one word only, without digits.</translation>
    </message>
    <message>
        <source>¿Qué hizo sin ayuda?</source>
        <translation>What did they do without help?</translation>
    </message>
    <message>
        <source>Persona %1. Toque cada tarea que hizo.</source>
        <translation>Person %1. Touch each task they did.</translation>
    </message>
    <message>
        <source>¿Cuántas personas practican en esta pantalla?</source>
        <translation>How many people practise on this screen?</translation>
    </message>
    <message>
        <source>Primer nombre</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>0 si solo muestra la pizarra.</source>
        <translation>0 if it only shows the board.</translation>
    </message>
    <message>
        <source>Ya practicaron más. Escriba cuántas son: hasta 999.</source>
        <translation>More have practised already. Write how many there are: up to 999.</translation>
    </message>
</context>
<context>
    <name>instructor::SlideBody</name>
    <message>
        <source>Así se ve en la pantalla</source>
        <translation>This is how it looks on the screen</translation>
    </message>
</context>
<context>
    <name>instructor::SlidePage</name>
    <message>
        <source>Siguiente</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Anterior</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>%1 de %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Terminar la charla</source>
        <translation>End the talk</translation>
    </message>
</context>
<context>
    <name>instructor::StartFlow</name>
    <message>
        <source>Otro grupo del mismo curso</source>
        <translation>Another group of the same course</translation>
    </message>
    <message>
        <source>Un curso nuevo</source>
        <translation>A new course</translation>
    </message>
    <message>
        <source>Con su primer grupo</source>
        <translation>With its first group</translation>
    </message>
    <message>
        <source>¿Con qué grupo es la clase?</source>
        <translation>Which group is the class with?</translation>
    </message>
    <message>
        <source>¿De cuántas reuniones es el curso?</source>
        <translation>How many meetings does the course have?</translation>
    </message>
    <message>
        <source>Lo usual son doce, de media hora a tres cuartos.</source>
        <translation>Usually twelve, of half an hour to three quarters.</translation>
    </message>
    <message>
        <source>Un curso tiene de 1 a 60 reuniones.</source>
        <translation>A course has from 1 to 60 meetings.</translation>
    </message>
    <message>
        <source>Toca hoy: reunión %1. %2 minutos.</source>
        <translation>Today&apos;s: meeting %1. %2 minutes.</translation>
    </message>
    <message>
        <source>Reunión %1. %2 minutos.</source>
        <translation>Meeting %1. %2 minutes.</translation>
    </message>
    <message>
        <source>%1 minutos.</source>
        <translation>%1 minutes.</translation>
    </message>
    <message>
        <source>¿Qué lección es hoy?</source>
        <translation>Which lesson is it today?</translation>
    </message>
    <message>
        <source>¿Qué trámite practican?</source>
        <translation>Which procedure do they practise?</translation>
    </message>
    <message>
        <source>¿Cuántas personas practican en esta pantalla?</source>
        <translation>How many people practise on this screen?</translation>
    </message>
    <message>
        <source>0 si solo muestra la pizarra.</source>
        <translation>0 if it only shows the board.</translation>
    </message>
    <message>
        <source>Escriba cuántas son: de 0 a 999.</source>
        <translation>Write how many there are: from 0 to 999.</translation>
    </message>
</context>
<context>
    <name>instructor::StepsPanel</name>
    <message>
        <source>Dónde está la clase</source>
        <translation>Where the class stands</translation>
    </message>
    <message>
        <source>Paso %1.</source>
        <translation>Step %1.</translation>
    </message>
    <message>
        <source>Paso %1: %2.</source>
        <translation>Step %1: %2.</translation>
    </message>
    <message>
        <source>Terminaron: %1 de %2.</source>
        <translation>Finished: %1 of %2.</translation>
    </message>
    <message>
        <source>Pantallas aquí: %1.</source>
        <translation>Screens here: %1.</translation>
    </message>
    <message>
        <source>%1 de %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>aquí: %1</source>
        <translation>here: %1</translation>
    </message>
    <message>
        <source>Terminaron</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Pasos</source>
        <translation>Steps</translation>
    </message>
</context>
<context>
    <name>instructor::StuckPanel</name>
    <message>
        <source>Quién necesita ayuda</source>
        <translation>Who needs help</translation>
    </message>
    <message>
        <source>pidió ayuda</source>
        <translation>asked for help</translation>
    </message>
    <message>
        <source>tres errores</source>
        <translation>three errors</translation>
    </message>
    <message>
        <source>dos minutos ahí</source>
        <translation>two minutes there</translation>
    </message>
    <message>
        <source>%1, paso %2: %3</source>
        <translation>%1, step %2: %3</translation>
    </message>
    <message>
        <source>Nadie espera ayuda</source>
        <translation>Nobody is waiting for help</translation>
    </message>
    <message>
        <source>Necesitan ayuda: %1</source>
        <translation>They need help: %1</translation>
    </message>
    <message>
        <source>Nada todavía.</source>
        <translation>Nothing yet.</translation>
    </message>
    <message>
        <source>Errores: %1. Ayuda: %2.</source>
        <translation>Errors: %1. Help: %2.</translation>
    </message>
    <message>
        <source>Lo que más cuesta</source>
        <translation>What is hardest</translation>
    </message>
</context>
<context>
    <name>instructor::TalkPage</name>
    <message>
        <source>Toque la pantalla para seguir</source>
        <translation>Touch the screen to continue</translation>
    </message>
</context>
<context>
    <name>instructor::TalksPage</name>
    <message>
        <source>¿De qué trámite es la charla?</source>
        <translation>Which procedure is the talk about?</translation>
    </message>
    <message>
        <source>En la charla, avance con Av Pág y vuelva con Re Pág.</source>
        <translation>In the talk, go on with Page Down and back with Page Up.</translation>
    </message>
    <message>
        <source>También sirve un control remoto de presentaciones.</source>
        <translation>A remote control for presentations works, too.</translation>
    </message>
    <message>
        <source>Con la tecla B la pantalla queda negra. Con la misma tecla vuelve.</source>
        <translation>The B key makes the screen black. The same key brings it back.</translation>
    </message>
</context>
<context>
    <name>maintenance::Calibration</name>
    <message>
        <source>¿De qué tamaño es esta pantalla?</source>
        <translation>How large is this screen?</translation>
    </message>
    <message>
        <source>Mide lo mismo</source>
        <translation>It is the same size</translation>
    </message>
    <message>
        <source>Escribirlo</source>
        <translation>Write it down</translation>
    </message>
    <message>
        <source>Salir</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Sí, escribirlo</source>
        <translation>Yes, write it</translation>
    </message>
    <message>
        <source>No, volver</source>
        <translation>No, go back</translation>
    </message>
    <message>
        <source>− 10</source>
        <translation>− 10</translation>
    </message>
    <message>
        <source>+ 10</source>
        <translation>+ 10</translation>
    </message>
    <message>
        <source>− 1</source>
        <translation>− 1</translation>
    </message>
    <message>
        <source>+ 1</source>
        <translation>+ 1</translation>
    </message>
    <message>
        <source>Más chico: %1</source>
        <translation>Smaller: %1</translation>
    </message>
    <message>
        <source>Más grande: %1</source>
        <translation>Larger: %1</translation>
    </message>
    <message>
        <source>Ponga una tarjeta de banco o una cédula sobre el dibujo, y toque + o − hasta que mida lo mismo.</source>
        <translation>Put a bank card or an ID card on the drawing, and touch + or − until it is the same size.</translation>
    </message>
    <message>
        <source>¿Escribimos [screen] %1 en %2? Lo demás del archivo queda como está.</source>
        <translation>Shall we write [screen] %1 into %2? The rest of the file stays as it is.</translation>
    </message>
    <message>
        <source>No se pudo guardar.</source>
        <translation>It could not be saved.</translation>
    </message>
    <message>
        <source>Quedó escrito en %1: [screen] %2. Vale desde que la Ventanilla parta de nuevo.</source>
        <translation>It is written in %1: [screen] %2. It holds from the next start of the Ventanilla.</translation>
    </message>
    <message>
        <source>No se puede escribir en %1. Copie usted la línea: [screen] %2</source>
        <translation>%1 cannot be written. Copy the line yourself: [screen] %2</translation>
    </message>
    <message>
        <source>Tamaño de la pantalla</source>
        <translation>Size of the screen</translation>
    </message>
    <message>
        <source>Iguálelo a una tarjeta: [screen] %1</source>
        <translation>Make it as large as a card: [screen] %1</translation>
    </message>
</context>
<context>
    <name>receipt</name>
    <message>
        <source>Constancia aceptada</source>
        <translation>Statement accepted</translation>
    </message>
    <message>
        <source>Folio: %1</source>
        <translation>Folio: %1</translation>
    </message>
    <message>
        <source>Comprobante: %1</source>
        <translation>Receipt: %1</translation>
    </message>
    <message>
        <source>Aceptada: %1</source>
        <translation>Accepted: %1</translation>
    </message>
    <message>
        <source>Huella: %1</source>
        <translation>Fingerprint: %1</translation>
    </message>
    <message>
        <source>Para comprobarla: pregunte en cualquier Ventanilla.</source>
        <translation>To verify it: ask at any Ventanilla.</translation>
    </message>
    <message>
        <source>Hecha en la Ventanilla %1. Huella del envío (SHA-256):</source>
        <translation>Made at Ventanilla %1. Fingerprint of what was sent (SHA-256):</translation>
    </message>
    <message>
        <source>Documento electrónico</source>
        <translation>Electronic document</translation>
    </message>
    <message>
        <source>Constancia</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>Folio</source>
        <translation>Folio</translation>
    </message>
    <message>
        <source>Aceptada el</source>
        <translation>Accepted on</translation>
    </message>
    <message>
        <source>Comprobante</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Folio y fecha, para leer con un teléfono</source>
        <translation>Folio and date, to read with a phone</translation>
    </message>
    <message>
        <source>Quién la hizo</source>
        <translation>Who made it</translation>
    </message>
    <message>
        <source>Qué declaró</source>
        <translation>What they stated</translation>
    </message>
    <message>
        <source>Fechas</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Hecha</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>Recibida</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Aceptada</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Qué no es esta constancia</source>
        <translation>What this statement is not</translation>
    </message>
    <message>
        <source>Constancia, folio %1</source>
        <translation>Statement, folio %1</translation>
    </message>
    <message>
        <source>Qué debe hacer ahora</source>
        <translation>What you must do now</translation>
    </message>
    <message>
        <source>Para llevar</source>
        <translation>To take with you</translation>
    </message>
    <message>
        <source>Página %1 de %2</source>
        <translation>Page %1 of %2</translation>
    </message>
    <message>
        <source>Su constancia fue aceptada</source>
        <translation>Your statement was accepted</translation>
    </message>
    <message>
        <source>ACEPTADA</source>
        <translation>ACCEPTED</translation>
    </message>
    <message>
        <source>Use el folio cuando le pidan la constancia. Pida el documento en cualquier Ventanilla.</source>
        <translation>Use the folio when you are asked for the statement. Ask for the document at any Ventanilla.</translation>
    </message>
    <message>
        <source>aceptada, folio %1</source>
        <translation>accepted, folio %1</translation>
    </message>
    <message>
        <source>Su constancia fue recibida</source>
        <translation>Your statement was received</translation>
    </message>
    <message>
        <source>RECIBIDA, TODAVÍA SIN FOLIO</source>
        <translation>RECEIVED, NO FOLIO YET</translation>
    </message>
    <message>
        <source>El servicio central ya la tiene y la va a revisar. Pregunte más adelante con su comprobante.</source>
        <translation>The central service has it now and is going to review it. Ask later with your receipt.</translation>
    </message>
    <message>
        <source>recibida, todavía sin folio</source>
        <translation>received, no folio yet</translation>
    </message>
    <message>
        <source>Su constancia quedó guardada</source>
        <translation>Your statement is saved</translation>
    </message>
    <message>
        <source>GUARDADO, TODAVÍA NO PRESENTADO</source>
        <translation>SAVED, NOT HANDED IN YET</translation>
    </message>
    <message>
        <source>Se enviará sola si hay internet antes de esa hora. Después no se envía.</source>
        <translation>It will be sent by itself if there is internet before that hour. After that it is not sent.</translation>
    </message>
    <message>
        <source>Se enviará sola cuando haya internet. Usted no tiene que hacer nada para eso.</source>
        <translation>It will be sent by itself when there is internet. You do not have to do anything for that.</translation>
    </message>
    <message>
        <source>guardado, todavía NO presentado</source>
        <translation>saved, NOT handed in yet</translation>
    </message>
    <message>
        <source>Con este número y su documento puede preguntar en cualquier Ventanilla en qué va.</source>
        <translation>With this number and your document you can ask at any Ventanilla how it goes.</translation>
    </message>
    <message>
        <source>Vale solo hasta el %1.</source>
        <translation>It is valid only until %1.</translation>
    </message>
    <message>
        <source>Ese mismo día vaya en persona a una unidad de Carabineros para validarla. Lleve su cédula o su pasaporte.</source>
        <translation>That same day, go in person to a Carabineros (police) station to validate it. Take your ID card or passport.</translation>
    </message>
    <message>
        <source>Sirve cualquier unidad de Carabineros.</source>
        <translation>Any Carabineros station will do.</translation>
    </message>
    <message>
        <source>Las unidades más cercanas:</source>
        <translation>The nearest stations:</translation>
    </message>
    <message>
        <source>Su número de comprobante</source>
        <translation>Your receipt number</translation>
    </message>
    <message>
        <source>Llévelo en su teléfono: apunte con la cámara</source>
        <translation>Take it on your phone: point the camera</translation>
    </message>
    <message>
        <source>Trámite</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>Cuándo</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Dónde</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Qué no es este papel</source>
        <translation>What this paper is not</translation>
    </message>
    <message>
        <source>No es la constancia. Es el comprobante de que usted la hizo aquí.</source>
        <translation>It is not the statement. It is the receipt that you made it here.</translation>
    </message>
    <message>
        <source>Comprobante %1</source>
        <translation>Receipt %1</translation>
    </message>
    <message>
        <source>Ventanilla</source>
        <translation>Ventanilla</translation>
    </message>
    <message>
        <source>Qué: %1</source>
        <translation>What: %1</translation>
    </message>
    <message>
        <source>Cuándo: %1</source>
        <translation>When: %1</translation>
    </message>
    <message>
        <source>Dónde: %1</source>
        <translation>Where: %1</translation>
    </message>
    <message>
        <source>Estado: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Ese mismo día valídela en Carabineros, con cédula o pasaporte.</source>
        <translation>That same day validate it at Carabineros (the police), with ID card or passport.</translation>
    </message>
    <message>
        <source>Para preguntar: lleve este número y su documento a cualquier Ventanilla.</source>
        <translation>To ask: take this number and your document to any Ventanilla.</translation>
    </message>
    <message>
        <source>Nombre</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>RUN</source>
        <translation>RUN</translation>
    </message>
    <message>
        <source>Número de documento</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>Teléfono</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Correo</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Un familiar o amigo</source>
        <translation>A relative or friend</translation>
    </message>
    <message>
        <source>Alguien de la junta de vecinos</source>
        <translation>Someone from the neighbourhood association</translation>
    </message>
    <message>
        <source>Un monitor o monitora</source>
        <translation>A centre helper</translation>
    </message>
    <message>
        <source>Otra persona</source>
        <translation>Someone else</translation>
    </message>
    <message>
        <source>Le ayudó a escribir</source>
        <translation>Helped to write</translation>
    </message>
    <message>
        <source>Lo revisó sin ayuda</source>
        <translation>Checked without help</translation>
    </message>
    <message>
        <source>Sí</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Así se ve un comprobante</source>
        <translation>This is what a receipt looks like</translation>
    </message>
    <message>
        <source>PRÁCTICA: NO SE GUARDÓ NI SE ENVIÓ NADA</source>
        <translation>PRACTICE: NOTHING WAS SAVED OR SENT</translation>
    </message>
    <message>
        <source>En una constancia de verdad, aquí dice en qué va.</source>
        <translation>On a real statement, this says how it is going.</translation>
    </message>
    <message>
        <source>práctica, no se envió nada</source>
        <translation>practice, nothing was sent</translation>
    </message>
    <message>
        <source>Es un papel de práctica: no sirve para ningún trámite.</source>
        <translation>This is a practice paper: it is no use for any request.</translation>
    </message>
    <message>
        <source>Mientras dure la práctica, con este número puede preguntar en qué va.</source>
        <translation>While practice lasts, with this number you can ask how it is going.</translation>
    </message>
    <message>
        <source>ya tiene una respuesta</source>
        <translation>it has an answer</translation>
    </message>
    <message>
        <source>En qué va: %1</source>
        <translation>Where it stands: %1</translation>
    </message>
    <message>
        <source>Usted pidió en una Ventanilla que le llegara el comprobante de un trámite.</source>
        <translation>At a Ventanilla you asked to be sent the receipt of a request.</translation>
    </message>
    <message>
        <source>Usted pidió en una Ventanilla el comprobante de un trámite. Viene con este correo.</source>
        <translation>At a Ventanilla you asked for the receipt of a request. It comes with this email.</translation>
    </message>
    <message>
        <source>Para saber en qué va, lleve ese número y su documento a cualquier Ventanilla. Toque «¿En qué va mi trámite?».</source>
        <translation>To know where it stands, take that number and your document to any Ventanilla. Touch “How is my request going?”.</translation>
    </message>
    <message>
        <source>Este correo no es el documento oficial.</source>
        <translation>This email is not the official document.</translation>
    </message>
    <message>
        <source>Nadie le pedirá plata ni una clave por este correo. Si se la piden, no conteste: es un engaño.</source>
        <translation>Nobody will ask you for money or a password by this email. If somebody does, do not answer: it is a trick.</translation>
    </message>
    <message>
        <source>Su comprobante de Ventanilla</source>
        <translation>Your Ventanilla receipt</translation>
    </message>
</context>
<context>
    <name>screens</name>
    <message>
        <source>Mire su correo</source>
        <translation>Check your email</translation>
    </message>
    <message>
        <source>Cuando haya internet, este comprobante le llegará también ahí. Nadie le pedirá plata ni su clave por ese correo.</source>
        <translation>When there is internet, this receipt will also come there. Nobody will ask you for money or your password by that email.</translation>
    </message>
</context>
<context>
    <name>screens::ActionRow</name>
    <message>
        <source>Ver más</source>
        <translation>See more</translation>
    </message>
    <message>
        <source>Página %1 de %2</source>
        <translation>Page %1 of %2</translation>
    </message>
</context>
<context>
    <name>screens::AddressPage</name>
    <message>
        <source>Otra seña, si hay</source>
        <translation>Other landmark, if any</translation>
    </message>
    <message>
        <source>Calle o pasaje</source>
        <translation>Street or lane</translation>
    </message>
    <message>
        <source>Número</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Sin número</source>
        <translation>No number</translation>
    </message>
    <message>
        <source>Depto. o casa</source>
        <translation>Flat or house</translation>
    </message>
    <message>
        <source>Villa, si hay</source>
        <translation>Villa (estate), if any</translation>
    </message>
    <message>
        <source>Sector o localidad</source>
        <translation>Area or locality</translation>
    </message>
    <message>
        <source>Camino, si hay</source>
        <translation>Road, if any</translation>
    </message>
    <message>
        <source>Kilómetro</source>
        <translation>Kilometre</translation>
    </message>
    <message>
        <source>Parcela o sitio</source>
        <translation>Plot or site</translation>
    </message>
    <message>
        <source>Con calle</source>
        <translation>With a street</translation>
    </message>
    <message>
        <source>Calle o pasaje, y número</source>
        <translation>Street or lane, and number</translation>
    </message>
    <message>
        <source>Sin calle</source>
        <translation>No street</translation>
    </message>
    <message>
        <source>Campo, sector, parcela</source>
        <translation>Countryside, area, plot</translation>
    </message>
</context>
<context>
    <name>screens::AnswerPage</name>
    <message>
        <source>Puede dejarlo en blanco.</source>
        <translation>You can leave it blank.</translation>
    </message>
    <message>
        <source>También puede pasar su cédula por el lector.</source>
        <translation>You can also pass your ID card over the reader.</translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Sí</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>No sé</source>
        <translation>I do not know</translation>
    </message>
</context>
<context>
    <name>screens::AskAloudPage</name>
    <message>
        <source>Quien esté cerca los va a oír. Con audífonos los oye solo usted.</source>
        <translation>Whoever is near will hear them. With headphones only you do.</translation>
    </message>
    <message>
        <source>No, leer sin mis datos</source>
        <translation>No, read without my details</translation>
    </message>
    <message>
        <source>Sí, leer todo</source>
        <translation>Yes, read everything</translation>
    </message>
    <message>
        <source>Aquí van sus datos. ¿Los leemos en voz alta?</source>
        <translation>Your details go here. Shall we read them aloud?</translation>
    </message>
</context>
<context>
    <name>screens::BirthDatePage</name>
    <message>
        <source>No sé</source>
        <translation>I do not know</translation>
    </message>
    <message>
        <source>¿Qué día?</source>
        <translation>Which day?</translation>
    </message>
    <message>
        <source>%1 de %2. ¿De qué año?</source>
        <translation>%1 %2. Which year?</translation>
    </message>
</context>
<context>
    <name>screens::CardPage</name>
    <message>
        <source>El lector leyó mal su cédula. Pásela otra vez, o siga con el teclado.</source>
        <translation>The reader read your ID card wrongly. Pass it again, or continue with the keyboard.</translation>
    </message>
    <message>
        <source>Ese código no es el de una cédula. Pase el cuadro de puntos, o siga con el teclado.</source>
        <translation>That code is not from an ID card. Pass the square of dots, or continue with the keyboard.</translation>
    </message>
    <message>
        <source>Leímos su cédula</source>
        <translation>We read your ID card</translation>
    </message>
    <message>
        <source>Su cédula está vencida.</source>
        <translation>Your ID card has expired.</translation>
    </message>
    <message>
        <source>Venció el %1. Puede seguir igual.</source>
        <translation>It expired on %1. You can continue anyway.</translation>
    </message>
    <message>
        <source>Sus datos son coherentes con la cédula.</source>
        <translation>Your details agree with the ID card.</translation>
    </message>
    <message>
        <source>Mire si son los suyos. Si no lo son, toque Volver.</source>
        <translation>See if they are yours. If they are not, touch Back.</translation>
    </message>
    <message>
        <source>RUN: %1</source>
        <translation>RUN: %1</translation>
    </message>
    <message>
        <source>Número de documento: %1</source>
        <translation>Document number: %1</translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>screens::ChoicePage</name>
    <message>
        <source>Puede tocar varias, o ninguna.</source>
        <translation>You can touch several, or none.</translation>
    </message>
    <message>
        <source>Puede tocar varias.</source>
        <translation>You can touch several.</translation>
    </message>
</context>
<context>
    <name>screens::ComprobantePage</name>
    <message>
        <source>Escriba su número de comprobante</source>
        <translation>Write your receipt number</translation>
    </message>
    <message>
        <source>Su comprobante</source>
        <translation>Your receipt</translation>
    </message>
    <message>
        <source>Número de comprobante</source>
        <translation>Receipt number</translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>No tengo mi número</source>
        <translation>I do not have my number</translation>
    </message>
    <message>
        <source>La letra O y el cero valen lo mismo aquí. También la I y el uno.</source>
        <translation>The letter O and zero count the same here. So do I and one.</translation>
    </message>
    <message>
        <source>Si perdió el número, busque la foto en su teléfono. También puede hacer la constancia de nuevo.</source>
        <translation>If you lost the number, look for the photo on your phone. You can also make the statement again.</translation>
    </message>
    <message>
        <source>Está arriba en su papel. Son doce letras y números.</source>
        <translation>It is at the top of your paper. It has twelve letters and numbers.</translation>
    </message>
    <message>
        <source>Está bien escrito. Toque Continuar.</source>
        <translation>It is written correctly. Touch Continue.</translation>
    </message>
    <message>
        <source>Algo no calza. Mire bien su papel.</source>
        <translation>Something does not match. Look well at your paper.</translation>
    </message>
    <message>
        <source>Faltan letras. Son doce.</source>
        <translation>Letters are missing. It has twelve.</translation>
    </message>
</context>
<context>
    <name>screens::ConfirmPage</name>
    <message>
        <source>¿Enviamos su constancia?</source>
        <translation>Shall we send your statement?</translation>
    </message>
    <message>
        <source>Trámite: %1. Después de enviarla no podrá cambiarla aquí.</source>
        <translation>Request: %1. After sending it, you cannot change it here.</translation>
    </message>
    <message>
        <source>No, todavía no</source>
        <translation>No, not yet</translation>
    </message>
    <message>
        <source>Sí, enviar ahora</source>
        <translation>Yes, send now</translation>
    </message>
    <message>
        <source>Aquí se enviaría su constancia</source>
        <translation>Your statement would be sent here</translation>
    </message>
    <message>
        <source>Trámite: %1. Es una práctica: no se envía. Puede seguir para ver cómo termina.</source>
        <translation>Request: %1. This is practice: it is not sent. You can go on to see how it ends.</translation>
    </message>
    <message>
        <source>Seguir sin enviar</source>
        <translation>Go on without sending</translation>
    </message>
</context>
<context>
    <name>screens::ContactRow</name>
    <message>
        <source>Revisado el %1</source>
        <translation>Checked on %1</translation>
    </message>
</context>
<context>
    <name>screens::DangerPage</name>
    <message>
        <source>Si está en peligro, llame ahora</source>
        <translation>If you are in danger, call now</translation>
    </message>
    <message>
        <source>Llame desde un teléfono. Esta pantalla no llama a nadie.</source>
        <translation>Call from a telephone. This screen does not call anyone.</translation>
    </message>
    <message>
        <source>Ver más números</source>
        <translation>See more numbers</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>screens::DeclarationPage</name>
    <message>
        <source>Texto legal</source>
        <translation>Legal text</translation>
    </message>
    <message>
        <source>Enviar constancia</source>
        <translation>Send the statement</translation>
    </message>
</context>
<context>
    <name>screens::DoneBody</name>
    <message>
        <source>Vaya hoy a Carabineros antes de las %1.</source>
        <translation>Go to Carabineros (the police) today, before %1.</translation>
    </message>
    <message>
        <source>Su número de comprobante</source>
        <translation>Your receipt number</translation>
    </message>
    <message>
        <source>Con este número y su documento puede preguntar aquí en qué va.</source>
        <translation>With this number and your document you can ask here how it is going.</translation>
    </message>
    <message>
        <source>Su constancia ya fue aceptada.</source>
        <translation>Your statement has been accepted.</translation>
    </message>
    <message>
        <source>Ya está presentada.</source>
        <translation>It is already handed in.</translation>
    </message>
    <message>
        <source>Ya está presentada. La central la recibió.</source>
        <translation>It is already handed in. The central service received it.</translation>
    </message>
    <message>
        <source>Todavía no está presentada.</source>
        <translation>It is not handed in yet.</translation>
    </message>
    <message>
        <source>Todavía no está presentada. La enviaremos cuando haya internet.</source>
        <translation>It is not handed in yet. We will send it when there is internet.</translation>
    </message>
    <message>
        <source>Era una práctica: no se envió ni se guardó nada.</source>
        <translation>This was practice: nothing was sent or saved.</translation>
    </message>
    <message>
        <source>Le llegará también a su correo, cuando haya internet.</source>
        <translation>It will also come to your email, when there is internet.</translation>
    </message>
</context>
<context>
    <name>screens::DonePage</name>
    <message>
        <source>Su constancia quedó guardada</source>
        <translation>Your statement is saved</translation>
    </message>
    <message>
        <source>Quedó guardada</source>
        <translation>It is saved</translation>
    </message>
    <message>
        <source>Ver mi comprobante</source>
        <translation>See my receipt</translation>
    </message>
    <message>
        <source>Qué debo hacer ahora</source>
        <translation>What I must do now</translation>
    </message>
    <message>
        <source>Otro trámite</source>
        <translation>Something else</translation>
    </message>
    <message>
        <source>Anote el número de comprobante, o apunte con la cámara de su teléfono al dibujo.</source>
        <translation>Write down the receipt number, or point your phone camera at the drawing.</translation>
    </message>
    <message>
        <source>Con ese número y su documento puede preguntar en qué va su trámite.</source>
        <translation>With that number and your document you can ask how your request is going.</translation>
    </message>
    <message>
        <source>Hoy tiene que validarla en persona en Carabineros. Lleve su cédula o su pasaporte.</source>
        <translation>Today you must validate it in person at Carabineros (the police). Take your ID card or passport.</translation>
    </message>
    <message>
        <source>Puede hacer otro trámite, o terminar. Su constancia sigue guardada.</source>
        <translation>You can make another request, or finish. Your statement stays saved.</translation>
    </message>
    <message>
        <source>Aquí quedaría guardada su constancia</source>
        <translation>Your statement would be saved here</translation>
    </message>
    <message>
        <source>Aquí quedaría guardada</source>
        <translation>It would be saved here</translation>
    </message>
    <message>
        <source>Para ver cómo sigue, toque Otro trámite y después ¿En qué va mi trámite?</source>
        <translation>To see what comes next, touch Something else and then How is my request going?</translation>
    </message>
    <message>
        <source>Llévelo en su teléfono: apunte con la cámara</source>
        <translation>Take it on your phone: point the camera</translation>
    </message>
    <message>
        <source>Código QR de su comprobante</source>
        <translation>QR code of your receipt</translation>
    </message>
    <message>
        <source>El comprobante le llegará también a su correo, cuando haya internet.</source>
        <translation>The receipt will also come to your email, when there is internet.</translation>
    </message>
</context>
<context>
    <name>screens::DraftPage</name>
    <message>
        <source>Sus respuestas quedan guardadas tres días. Solo se abren con su mismo documento.</source>
        <translation>Your answers stay saved for three days. They open only with your same document.</translation>
    </message>
    <message>
        <source>Usted dejó un trámite a medias</source>
        <translation>You left a request unfinished</translation>
    </message>
    <message>
        <source>Trámite a medias</source>
        <translation>Unfinished request</translation>
    </message>
    <message>
        <source>Trámite: %1. ¿Quiere seguir donde quedó?</source>
        <translation>Request: %1. Do you want to continue where you stopped?</translation>
    </message>
    <message>
        <source>Si empieza de nuevo, borramos lo que había respondido.</source>
        <translation>If you start again, we delete what you had answered.</translation>
    </message>
    <message>
        <source>La vez pasada usted no terminó. Guardamos sus respuestas, y solo se abren con su documento.</source>
        <translation>Last time you did not finish. We saved your answers, and they open only with your document.</translation>
    </message>
    <message>
        <source>Sí, seguir</source>
        <translation>Yes, continue</translation>
    </message>
    <message>
        <source>No, empezar de nuevo</source>
        <translation>No, start again</translation>
    </message>
</context>
<context>
    <name>screens::ErasedPage</name>
    <message>
        <source>Era una práctica: no se envió ni se guardó nada.</source>
        <translation>This was practice: nothing was sent or saved.</translation>
    </message>
    <message>
        <source>Listo. Borramos todo de esta pantalla.</source>
        <translation>Done. We deleted everything from this screen.</translation>
    </message>
    <message>
        <source>Lo que envió sigue guardado. Si tiene un papel, lléveselo.</source>
        <translation>What you sent stays saved. If you have a paper, take it with you.</translation>
    </message>
    <message>
        <source>Gracias por venir.</source>
        <translation>Thank you for coming.</translation>
    </message>
    <message>
        <source>Volver al inicio</source>
        <translation>Back to the start</translation>
    </message>
    <message>
        <source>Su papel está saliendo. Espérelo, y lléveselo.</source>
        <translation>Your paper is coming out. Wait for it, and take it with you.</translation>
    </message>
    <message>
        <source>Su papel no salió, y ya no saldrá: también lo borramos de la impresora.</source>
        <translation>Your paper did not come out, and will not: we erased it from the printer too.</translation>
    </message>
    <message>
        <source>Lo que envió sigue guardado.</source>
        <translation>What you sent is still saved.</translation>
    </message>
</context>
<context>
    <name>screens::EtiquettePage</name>
    <message>
        <source>Para quien ayuda</source>
        <translation>For the helper</translation>
    </message>
    <message>
        <source>La persona toca la pantalla, usted acompaña.</source>
        <translation>The person touches the screen, you keep them company.</translation>
    </message>
    <message>
        <source>Antes de enviar, la persona mira sola lo que dice. Si no puede leer, usted le lee.</source>
        <translation>Before sending, the person looks alone at what it says. If they cannot read, you read to them.</translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>screens::FilingFlow</name>
    <message>
        <source>Texto legal</source>
        <translation>Legal text</translation>
    </message>
    <message>
        <source>Volver a la pregunta</source>
        <translation>Back to the question</translation>
    </message>
    <message>
        <source>Guardando…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>No pudimos guardar su constancia</source>
        <translation>We could not save your statement</translation>
    </message>
    <message>
        <source>No se envió nada. Sus respuestas siguen aquí.</source>
        <translation>Nothing was sent. Your answers are still here.</translation>
    </message>
    <message>
        <source>Puede probar otra vez. Si vuelve a pasar, avise a la persona encargada.</source>
        <translation>You can try again. If it happens again, tell the person in charge.</translation>
    </message>
    <message>
        <source>Probar otra vez</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>No se puede enviar</source>
        <translation>It cannot be sent</translation>
    </message>
    <message>
        <source>No se guardó ni se envió nada.</source>
        <translation>Nothing was saved or sent.</translation>
    </message>
    <message>
        <source>Entendido, terminar</source>
        <translation>Understood, finish</translation>
    </message>
    <message>
        <source>Su comprobante</source>
        <translation>Your receipt</translation>
    </message>
    <message>
        <source>Lo que esta constancia no es</source>
        <translation>What this statement is not</translation>
    </message>
    <message>
        <source>Volver a mi comprobante</source>
        <translation>Back to my receipt</translation>
    </message>
</context>
<context>
    <name>screens::FingerPage</name>
    <message>
        <source>Toque aquí</source>
        <translation>Touch here</translation>
    </message>
    <message>
        <source>Toque con la yema de un dedo, y suelte.</source>
        <translation>Touch with the pad of one finger, and let go.</translation>
    </message>
    <message>
        <source>Con un teclado: vaya al cuadro con la flecha abajo y presione Enter.</source>
        <translation>With a keyboard: go to the square with the down arrow and press Enter.</translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Toque el cuadro con un dedo.</source>
        <translation>Touch the square with one finger.</translation>
    </message>
    <message>
        <source>Muy bien. Ahora tóquelo en este lado.</source>
        <translation>Very good. Now touch it on this side.</translation>
    </message>
    <message>
        <source>Muy bien. Toque uno más chico.</source>
        <translation>Very good. Touch a smaller one.</translation>
    </message>
    <message>
        <source>Muy bien. Toque uno como los de los trámites.</source>
        <translation>Very good. Touch one like those of the filings.</translation>
    </message>
    <message>
        <source>Apoye el dedo en el cuadro. Espere un poco y suelte.</source>
        <translation>Press your finger on the square. Wait a little and let go.</translation>
    </message>
    <message>
        <source>Apoye el dedo en el cuadro. Córralo hacia afuera y suelte.</source>
        <translation>Press your finger on the square. Slide it outside and let go.</translation>
    </message>
    <message>
        <source>Toque el cuadro dos veces seguidas.</source>
        <translation>Touch the square twice in a row.</translation>
    </message>
    <message>
        <source>Respondió cuando usted soltó. Así es siempre.</source>
        <translation>It answered when you let go. It is always like that.</translation>
    </message>
    <message>
        <source>Soltó adentro y respondió. Si quiere, corra el dedo hacia afuera.</source>
        <translation>You let go inside and it answered. If you like, slide your finger outside.</translation>
    </message>
    <message>
        <source>Contó una sola vez. Con una vez basta.</source>
        <translation>It counted only once. Once is enough.</translation>
    </message>
    <message>
        <source>Usted esperó, y contó otra vez. Con una vez basta.</source>
        <translation>You waited, and it counted again. Once is enough.</translation>
    </message>
    <message>
        <source>Lo soltó fuera: no pasó nada. Así puede arrepentirse.</source>
        <translation>You let go outside: nothing happened. That is how you can change your mind.</translation>
    </message>
</context>
<context>
    <name>screens::HearBetterPage</name>
    <message>
        <source>¿Cómo quiere oír la voz?</source>
        <translation>How do you want to hear the voice?</translation>
    </message>
    <message>
        <source>Oír mejor</source>
        <translation>Hear better</translation>
    </message>
    <message>
        <source>Toque lo que le acomode. Escuchar está abajo, en cada página.</source>
        <translation>Touch what suits you. Listen is below, on every page.</translation>
    </message>
    <message>
        <source>Más lento</source>
        <translation>Slower</translation>
    </message>
    <message>
        <source>Más rápido</source>
        <translation>Faster</translation>
    </message>
    <message>
        <source>Más bajo</source>
        <translation>Softer</translation>
    </message>
    <message>
        <source>Más fuerte</source>
        <translation>Louder</translation>
    </message>
    <message>
        <source>Listo</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>screens::HelpPage</name>
    <message>
        <source>Ayuda</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Volver está arriba, a la izquierda. Vuelve a la pregunta anterior.</source>
        <translation>Back is at the top left. It goes back to the previous question.</translation>
    </message>
    <message>
        <source>Salir rápido borra todo y vuelve al inicio, sin preguntar.</source>
        <translation>Leave quickly deletes everything and goes back to the start, without asking.</translation>
    </message>
    <message>
        <source>Ocultar tapa la pantalla. Terminar borra lo que escribió.</source>
        <translation>Hide covers the screen. Finish deletes what you wrote.</translation>
    </message>
    <message>
        <source>También puede pedir ayuda a la persona encargada del centro.</source>
        <translation>You can also ask the person in charge of the centre for help.</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Para quien enseña</source>
        <translation>For whoever teaches</translation>
    </message>
    <message>
        <source>Llamar a quien enseña</source>
        <translation>Call whoever teaches</translation>
    </message>
</context>
<context>
    <name>screens::IdlePage</name>
    <message>
        <source>¿Sigue ahí?</source>
        <translation>Are you still there?</translation>
    </message>
    <message>
        <source>Sí, quiero seguir</source>
        <translation>Yes, I want to continue</translation>
    </message>
    <message>
        <source>No, terminar y borrar todo</source>
        <translation>No, finish and delete everything</translation>
    </message>
    <message>
        <source>No, terminar</source>
        <translation>No, finish</translation>
    </message>
    <message>
        <source>En 1 segundo cerramos su trámite. Toque la pantalla para seguir.</source>
        <translation>In 1 second we close your request. Touch the screen to continue.</translation>
    </message>
    <message>
        <source>En %1 segundos cerramos su trámite. Toque la pantalla para seguir.</source>
        <translation>In %1 seconds we close your request. Touch the screen to continue.</translation>
    </message>
    <message>
        <source>En 1 segundo borramos todo. Toque la pantalla para seguir.</source>
        <translation>In 1 second we delete everything. Touch the screen to continue.</translation>
    </message>
    <message>
        <source>En %1 segundos borramos todo. Toque la pantalla para seguir.</source>
        <translation>In %1 seconds we delete everything. Touch the screen to continue.</translation>
    </message>
    <message>
        <source>Lo que no ha enviado no se guarda.</source>
        <translation>What you have not sent is not saved.</translation>
    </message>
</context>
<context>
    <name>screens::InventedPage</name>
    <message>
        <source>En la práctica usted es %1.</source>
        <translation>In practice you are %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Fecha de nacimiento: %1</source>
        <translation>Date of birth: %1</translation>
    </message>
    <message>
        <source>Su tarjeta de práctica</source>
        <translation>Your practice card</translation>
    </message>
    <message>
        <source>Escriba estos datos, no los suyos. Están también en Ayuda.</source>
        <translation>Write these details, not your own. They are also in Help.</translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>screens::LanguagePage</name>
    <message>
        <source>¿En qué idioma?</source>
        <translation>In which language?</translation>
    </message>
    <message>
        <source>Lo que ya escribió queda como está.</source>
        <translation>What you wrote stays as it is.</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>screens::LeavePage</name>
    <message>
        <source>¿Quiere terminar y borrar sus datos?</source>
        <translation>Do you want to finish and delete your details?</translation>
    </message>
    <message>
        <source>¿Quiere terminar?</source>
        <translation>Do you want to finish?</translation>
    </message>
    <message>
        <source>Borramos todo, también el trámite a medias. Lo que ya envió sigue guardado.</source>
        <translation>We delete everything, also the unfinished request. What you already sent stays saved.</translation>
    </message>
    <message>
        <source>Lo que escribió se borra y no queda guardado. Lo que ya envió sigue guardado.</source>
        <translation>What you wrote is deleted and is not kept. What you already sent stays saved.</translation>
    </message>
    <message>
        <source>No, seguir aquí</source>
        <translation>No, stay here</translation>
    </message>
    <message>
        <source>Sí, terminar</source>
        <translation>Yes, finish</translation>
    </message>
    <message>
        <source>Lo que practicó se borra. No se envió nada.</source>
        <translation>What you practised is erased. Nothing was sent.</translation>
    </message>
</context>
<context>
    <name>screens::LongTextPage</name>
    <message>
        <source>Lea todo. Puede corregir o agregar.</source>
        <translation>Read everything. You can correct or add.</translation>
    </message>
</context>
<context>
    <name>screens::LookUpAnswerPage</name>
    <message>
        <source>No encontramos ese trámite</source>
        <translation>We did not find that request</translation>
    </message>
    <message>
        <source>Comprobante %1</source>
        <translation>Receipt %1</translation>
    </message>
    <message>
        <source>El comprobante y el documento tienen que ser los mismos que usó al dejar la constancia.</source>
        <translation>The receipt and document must be the same you used to make the statement.</translation>
    </message>
    <message>
        <source>Si la dejó hoy, puede que todavía no se haya enviado. Vuelva a preguntar mañana.</source>
        <translation>If you made it today, it may not have been sent yet. Ask again tomorrow.</translation>
    </message>
    <message>
        <source>Si la dejó en otra Ventanilla, pregunte allá.</source>
        <translation>If you made it at another Ventanilla, ask there.</translation>
    </message>
    <message>
        <source>Probar con otro número</source>
        <translation>Try another number</translation>
    </message>
    <message>
        <source>No tengo mi número</source>
        <translation>I do not have my number</translation>
    </message>
    <message>
        <source>La autoridad escribió: %1</source>
        <translation>The authority wrote: %1</translation>
    </message>
    <message>
        <source>Tiene plazo hasta el %1.</source>
        <translation>You have until %1.</translation>
    </message>
    <message>
        <source>Trámite: %1.</source>
        <translation>Request: %1.</translation>
    </message>
    <message>
        <source>Se decidió el %1.</source>
        <translation>It was decided on %1.</translation>
    </message>
    <message>
        <source>Se recibió el %1.</source>
        <translation>It was received on %1.</translation>
    </message>
    <message>
        <source>La dejó el %1.</source>
        <translation>You made it on %1.</translation>
    </message>
    <message>
        <source>Retirar este trámite</source>
        <translation>Withdraw this request</translation>
    </message>
    <message>
        <source>Ver certificado</source>
        <translation>See certificate</translation>
    </message>
    <message>
        <source>Ver mi comprobante</source>
        <translation>See my receipt</translation>
    </message>
    <message>
        <source>Otro trámite</source>
        <translation>Something else</translation>
    </message>
    <message>
        <source>Lo que se practica se borra al terminar.</source>
        <translation>What you practise is erased when you finish.</translation>
    </message>
</context>
<context>
    <name>screens::LookUpFlow</name>
    <message>
        <source>Escriba el número que está en su papel.</source>
        <translation>Write the number that is on your paper.</translation>
    </message>
    <message>
        <source>Ese número no calza. Mírelo en su papel.</source>
        <translation>That number does not match. Look at it on your paper.</translation>
    </message>
    <message>
        <source>Buscando su trámite…</source>
        <translation>Looking for your request…</translation>
    </message>
    <message>
        <source>Ahora no podemos preguntar</source>
        <translation>We cannot ask now</translation>
    </message>
    <message>
        <source>Su trámite sigue donde estaba. Puede probar otra vez.</source>
        <translation>Your request is still where it was. You can try again.</translation>
    </message>
    <message>
        <source>Probar otra vez</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Buscando su certificado…</source>
        <translation>Looking for your certificate…</translation>
    </message>
    <message>
        <source>Su certificado</source>
        <translation>Your certificate</translation>
    </message>
    <message>
        <source>Su comprobante</source>
        <translation>Your receipt</translation>
    </message>
    <message>
        <source>Retirando su trámite…</source>
        <translation>Withdrawing your request…</translation>
    </message>
    <message>
        <source>No pudimos retirarlo</source>
        <translation>We could not withdraw it</translation>
    </message>
    <message>
        <source>Ese número es de una práctica. No se envió nada.</source>
        <translation>That number is from practice. Nothing was sent.</translation>
    </message>
    <message>
        <source>Aquí se practica. Use el número de su práctica.</source>
        <translation>This is for practice. Use the number from your practice.</translation>
    </message>
</context>
<context>
    <name>screens::LostNumberPage</name>
    <message>
        <source>Si no tiene su número</source>
        <translation>If you do not have your number</translation>
    </message>
    <message>
        <source>Sin el número no podemos buscar su trámite. Así nadie más lo puede ver.</source>
        <translation>Without the number we cannot look for your request. That way nobody else can see it.</translation>
    </message>
    <message>
        <source>Busque el papel, o la foto del cuadro en su teléfono.</source>
        <translation>Look for the paper, or the photo of the square on your phone.</translation>
    </message>
    <message>
        <source>Si lo dejó hoy aquí, pregunte a la persona encargada si encontró su papel.</source>
        <translation>If you made it here today, ask if the person in charge found your paper.</translation>
    </message>
    <message>
        <source>También puede preguntar en la oficina que lo recibe, con su documento. Ahí lo ven cuando ya llegó.</source>
        <translation>You can also ask at the office that receives it, with your document. They see it there once it has arrived.</translation>
    </message>
    <message>
        <source>O hágalo de nuevo. El primero también sigue su camino.</source>
        <translation>Or make it again. The first one also goes on its way.</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Hacerlo de nuevo</source>
        <translation>Make it again</translation>
    </message>
</context>
<context>
    <name>screens::NamePage</name>
    <message>
        <source>Nombres</source>
        <translation>First names</translation>
    </message>
    <message>
        <source>Primer apellido</source>
        <translation>First surname</translation>
    </message>
    <message>
        <source>Segundo, si tiene</source>
        <translation>Second, if any</translation>
    </message>
</context>
<context>
    <name>screens::Navigator</name>
    <message>
        <source>Esta Ventanilla no está recibiendo trámites</source>
        <translation>This Ventanilla is not taking requests</translation>
    </message>
    <message>
        <source>Lo que ya se guardó sigue guardado.</source>
        <translation>What was already saved stays saved.</translation>
    </message>
</context>
<context>
    <name>screens::NextStepsPage</name>
    <message>
        <source>Qué debo hacer ahora</source>
        <translation>What I must do now</translation>
    </message>
    <message>
        <source>Otro trámite</source>
        <translation>Something else</translation>
    </message>
</context>
<context>
    <name>screens::NotSetUpPage</name>
    <message>
        <source>Esta Ventanilla todavía no está en marcha</source>
        <translation>This Ventanilla is not set up yet</translation>
    </message>
    <message>
        <source>Falta que la persona técnica la prepare. Mientras tanto se puede practicar.</source>
        <translation>The technician still has to set it up. Meanwhile you can practise.</translation>
    </message>
    <message>
        <source>Poner en marcha</source>
        <translation>Set it up</translation>
    </message>
    <message>
        <source>Practicar</source>
        <translation>Practise</translation>
    </message>
</context>
<context>
    <name>screens::NoticePage</name>
    <message>
        <source>Continuar</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Texto legal</source>
        <translation>Legal text</translation>
    </message>
</context>
<context>
    <name>screens::PdfPage</name>
    <message>
        <source>Va en hoja grande: aquí no se puede imprimir. Imprima su comprobante, que tiene el folio.</source>
        <translation>It goes on a large sheet: it cannot be printed here. Print your receipt, which has the folio.</translation>
    </message>
    <message>
        <source>Guardar copia</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <source>Cerrar</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>No pudimos guardar la copia. Revise que la memoria esté puesta, y pruebe otra vez.</source>
        <translation>We could not save the copy. Check that the memory stick is in, and try again.</translation>
    </message>
    <message>
        <source>Copia guardada.</source>
        <translation>Copy saved.</translation>
    </message>
    <message>
        <source>Nada se perdió. Apunte al código QR con su teléfono, o anote el número.</source>
        <translation>Nothing is lost. Point your phone at the QR code, or write down the number.</translation>
    </message>
</context>
<context>
    <name>screens::PreparedFlow</name>
    <message>
        <source>Su hoja</source>
        <translation>Your sheet</translation>
    </message>
    <message>
        <source>Lo que esta hoja no es</source>
        <translation>What this sheet is not</translation>
    </message>
    <message>
        <source>Volver a mi hoja</source>
        <translation>Back to my sheet</translation>
    </message>
</context>
<context>
    <name>screens::PreparedPage</name>
    <message>
        <source>Su hoja está lista</source>
        <translation>Your sheet is ready</translation>
    </message>
    <message>
        <source>Todavía no es una denuncia. Llévela usted a Carabineros.</source>
        <translation>It is not a crime report yet. Take it yourself to Carabineros (the police).</translation>
    </message>
    <message>
        <source>Imprímala aquí, y llévese el papel.</source>
        <translation>Print it here, and take the paper with you.</translation>
    </message>
    <message>
        <source>Aquí no hay impresora. Copie en un papel lo que quiera llevar.</source>
        <translation>There is no printer here. Copy on paper what you want to take.</translation>
    </message>
    <message>
        <source>Cuando usted termina, la borramos de aquí. No queda ninguna copia.</source>
        <translation>When you finish, we delete it from here. No copy remains.</translation>
    </message>
    <message>
        <source>Ver e imprimir mi hoja</source>
        <translation>See and print my sheet</translation>
    </message>
    <message>
        <source>Ver mi hoja</source>
        <translation>See my sheet</translation>
    </message>
    <message>
        <source>Dónde llevarla</source>
        <translation>Where to take it</translation>
    </message>
    <message>
        <source>Qué debo hacer ahora</source>
        <translation>What I must do now</translation>
    </message>
    <message>
        <source>Otro trámite</source>
        <translation>Something else</translation>
    </message>
    <message>
        <source>La hoja está en español, para que la lean en la oficina.</source>
        <translation>The sheet is in Spanish, so that they can read it at the office.</translation>
    </message>
</context>
<context>
    <name>screens::PrintButton</name>
    <message>
        <source>Imprimir</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Imprimir otra vez</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>Nada se perdió. Anótelo, o pida ayuda a quien atiende.</source>
        <translation>Nothing is lost. Write it down, or ask whoever is in charge for help.</translation>
    </message>
    <message>
        <source>Imprimiendo…</source>
        <translation>Printing…</translation>
    </message>
    <message>
        <source>En espera…</source>
        <translation>Waiting…</translation>
    </message>
    <message>
        <source>Imprimiendo. Espere su papel.</source>
        <translation>Printing. Wait for your paper.</translation>
    </message>
    <message>
        <source>Falta papel.</source>
        <translation>There is no paper.</translation>
    </message>
    <message>
        <source>Pida a quien atiende que ponga papel: se imprimirá solo.</source>
        <translation>Ask whoever is in charge to put paper in: it will print by itself.</translation>
    </message>
    <message>
        <source>La impresora está abierta.</source>
        <translation>The printer is open.</translation>
    </message>
    <message>
        <source>Pida a quien atiende que la cierre: se imprimirá solo.</source>
        <translation>Ask whoever is in charge to close it: it will print by itself.</translation>
    </message>
    <message>
        <source>A la impresora le falta tinta.</source>
        <translation>The printer has no ink.</translation>
    </message>
    <message>
        <source>Pida a quien atiende que la cambie: se imprimirá solo.</source>
        <translation>Ask whoever is in charge to change it: it will print by itself.</translation>
    </message>
    <message>
        <source>El papel no puede salir.</source>
        <translation>The paper cannot come out.</translation>
    </message>
    <message>
        <source>Pida a quien atiende que revise la impresora: se imprimirá solo.</source>
        <translation>Ask whoever is in charge to look at the printer: it will print by itself.</translation>
    </message>
    <message>
        <source>La impresora está detenida.</source>
        <translation>The printer has been stopped.</translation>
    </message>
    <message>
        <source>La impresora no responde.</source>
        <translation>The printer does not answer.</translation>
    </message>
    <message>
        <source>Listo. Llévese su papel.</source>
        <translation>Done. Take your paper with you.</translation>
    </message>
    <message>
        <source>No pudimos imprimir.</source>
        <translation>We could not print.</translation>
    </message>
</context>
<context>
    <name>screens::ProcedurePage</name>
    <message>
        <source>¿Qué le pasó?</source>
        <translation>What happened to you?</translation>
    </message>
    <message>
        <source>Lo que ya dijo de usted sirve también aquí. Al final lo puede cambiar.</source>
        <translation>What you already said about yourself also serves here. You can change it at the end.</translation>
    </message>
    <message>
        <source>Toque lo que más se parezca.</source>
        <translation>Touch what is most like it.</translation>
    </message>
    <message>
        <source>Si no sabe cuál es, toque el que más se parezca. Después puede volver.</source>
        <translation>If you do not know which one, touch the most similar. You can come back later.</translation>
    </message>
    <message>
        <source>Si le robaron, aquí puede preparar su denuncia. La denuncia se hace en otro lugar.</source>
        <translation>If you were robbed, you can prepare your crime report here. The report is made somewhere else.</translation>
    </message>
    <message>
        <source>¿En qué va mi trámite?</source>
        <translation>How is my request going?</translation>
    </message>
    <message>
        <source>Con su comprobante</source>
        <translation>With your receipt</translation>
    </message>
    <message>
        <source>Ver más trámites</source>
        <translation>More requests</translation>
    </message>
</context>
<context>
    <name>screens::ReferralPage</name>
    <message>
        <source>Entendido, terminar</source>
        <translation>Understood, finish</translation>
    </message>
    <message>
        <source>Otro trámite</source>
        <translation>Something else</translation>
    </message>
</context>
<context>
    <name>screens::ReviewPage</name>
    <message>
        <source>Ver lo que falta</source>
        <translation>See the rest</translation>
    </message>
    <message>
        <source>Sí, está bien</source>
        <translation>Yes, it is right</translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Quiero que me ayuden a leer</source>
        <translation>I want help reading</translation>
    </message>
    <message>
        <source>Que me lo lean</source>
        <translation>Read it to me</translation>
    </message>
    <message>
        <source>Revise su hoja</source>
        <translation>Check your sheet</translation>
    </message>
    <message>
        <source>Nada de esto se envía ni se guarda.</source>
        <translation>None of this is sent or saved.</translation>
    </message>
    <message>
        <source>Ahora mire usted, sin ayuda. ¿Está bien lo que dice?</source>
        <translation>Now look yourself, without help. Is what it says right?</translation>
    </message>
    <message>
        <source>Mire usted, sin ayuda. ¿Está bien?</source>
        <translation>Look yourself, without help. Is it right?</translation>
    </message>
    <message>
        <source>Revise antes de enviar</source>
        <translation>Check before sending</translation>
    </message>
    <message>
        <source>Pida que le lean todo, de a poco. Todavía no se ha enviado nada.</source>
        <translation>Ask someone to read you everything, bit by bit. Nothing has been sent yet.</translation>
    </message>
    <message>
        <source>Todavía no se ha enviado nada.</source>
        <translation>Nothing has been sent yet.</translation>
    </message>
</context>
<context>
    <name>screens::SeeBetterPage</name>
    <message>
        <source>¿Cómo quiere ver la pantalla?</source>
        <translation>How do you want to see the screen?</translation>
    </message>
    <message>
        <source>Ver mejor</source>
        <translation>See better</translation>
    </message>
    <message>
        <source>Toque lo que le acomode. Al terminar vuelve a como estaba.</source>
        <translation>Touch what suits you. When you finish, it goes back to how it was.</translation>
    </message>
    <message>
        <source>Letra más grande</source>
        <translation>Larger letters</translation>
    </message>
    <message>
        <source>Letra más chica</source>
        <translation>Smaller letters</translation>
    </message>
    <message>
        <source>Fondo blanco</source>
        <translation>White background</translation>
    </message>
    <message>
        <source>Fondo negro</source>
        <translation>Black background</translation>
    </message>
    <message>
        <source>Colores suaves</source>
        <translation>Soft colours</translation>
    </message>
    <message>
        <source>Listo</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Oír mejor</source>
        <translation>Hear better</translation>
    </message>
    <message>
        <source>Cómo responde al tocar</source>
        <translation>How it answers to touch</translation>
    </message>
</context>
<context>
    <name>screens::SheetPage</name>
    <message>
        <source>Ver más abajo</source>
        <translation>See further down</translation>
    </message>
    <message>
        <source>Ver más arriba</source>
        <translation>See further up</translation>
    </message>
    <message>
        <source>No pudimos mostrarlo. Pida ayuda a la persona encargada.</source>
        <translation>We could not show it. Ask the person in charge for help.</translation>
    </message>
    <message>
        <source>Parte %1 de %2</source>
        <translation>Part %1 of %2</translation>
    </message>
    <message>
        <source>Parte %1</source>
        <translation>Part %1</translation>
    </message>
</context>
<context>
    <name>screens::TextPage</name>
    <message>
        <source>Seguir leyendo</source>
        <translation>Read on</translation>
    </message>
</context>
<context>
    <name>screens::TouchPage</name>
    <message>
        <source>¿Cómo quiere que responda la pantalla?</source>
        <translation>How should the screen answer?</translation>
    </message>
    <message>
        <source>Al tocar</source>
        <translation>On touch</translation>
    </message>
    <message>
        <source>Si su mano toca dos veces sin querer, elija más lenta.</source>
        <translation>If your hand touches twice without meaning to, choose slower.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Más lenta</source>
        <translation>Slower</translation>
    </message>
    <message>
        <source>Muy lenta</source>
        <translation>Very slow</translation>
    </message>
    <message>
        <source>Listo</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>screens::TypingPage</name>
    <message>
        <source>Borre la letra que sobra: %1</source>
        <translation>Delete the extra letter: %1</translation>
    </message>
    <message>
        <source>Escriba: %1</source>
        <translation>Write: %1</translation>
    </message>
    <message>
        <source>La tecla que sigue tiene dos bordes.</source>
        <translation>The next key has two borders.</translation>
    </message>
    <message>
        <source>Borrar quita la última letra.</source>
        <translation>Delete takes away the last letter.</translation>
    </message>
    <message>
        <source>Da lo mismo si la letra es mayúscula o minúscula.</source>
        <translation>It does not matter whether the letter is large or small.</translation>
    </message>
    <message>
        <source>Continuar</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Está listo. Toque Continuar.</source>
        <translation>It is done. Touch Continue.</translation>
    </message>
    <message>
        <source>Sobra una. Toque Borrar.</source>
        <translation>There is one too many. Touch Delete.</translation>
    </message>
    <message>
        <source>Ahora toque «%1».</source>
        <translation>Now touch &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Antes toque Borrar.</source>
        <translation>First touch Delete.</translation>
    </message>
    <message>
        <source>Antes toque «%1».</source>
        <translation>First touch &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Está listo.</source>
        <translation>It is ready.</translation>
    </message>
    <message>
        <source>Toque Borrar.</source>
        <translation>Touch Delete.</translation>
    </message>
    <message>
        <source>Ahora «%1».</source>
        <translation>Now &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Antes Borrar.</source>
        <translation>First Delete.</translation>
    </message>
    <message>
        <source>Antes «%1».</source>
        <translation>First &quot;%1&quot;.</translation>
    </message>
</context>
<context>
    <name>screens::UnseenPage</name>
    <message>
        <source>La constancia que dejó quedó guardada</source>
        <translation>The statement you made is saved</translation>
    </message>
    <message>
        <source>Quedó guardada</source>
        <translation>It is saved</translation>
    </message>
    <message>
        <source>La vez pasada se cortó antes de mostrarle su número. Es este.</source>
        <translation>Last time it stopped before showing you your number. This is it.</translation>
    </message>
    <message>
        <source>Anote el número de comprobante.</source>
        <translation>Write down the receipt number.</translation>
    </message>
    <message>
        <source>Con ese número y su documento puede preguntar en qué va su trámite.</source>
        <translation>With that number and your document you can ask how your request is going.</translation>
    </message>
    <message>
        <source>Ya lo anoté, hacer otro trámite</source>
        <translation>I wrote it down, make another request</translation>
    </message>
    <message>
        <source>Ver mi comprobante</source>
        <translation>See my receipt</translation>
    </message>
</context>
<context>
    <name>screens::WarmUpPage</name>
    <message>
        <source>¿Qué quiere ejercitar?</source>
        <translation>What do you want to practise?</translation>
    </message>
    <message>
        <source>No hay apuro, y nada queda guardado.</source>
        <translation>There is no hurry, and nothing is kept.</translation>
    </message>
    <message>
        <source>El dedo</source>
        <translation>The finger</translation>
    </message>
    <message>
        <source>Tocar, soltar y esperar</source>
        <translation>Touch, let go and wait</translation>
    </message>
    <message>
        <source>El teclado</source>
        <translation>The keyboard</translation>
    </message>
    <message>
        <source>Escribir y borrar</source>
        <translation>Write and delete</translation>
    </message>
</context>
<context>
    <name>screens::WarmedUpPage</name>
    <message>
        <source>Bien. Ya sabe tocar.</source>
        <translation>Good. Now you know how to touch.</translation>
    </message>
    <message>
        <source>Bien. Ya sabe escribir aquí.</source>
        <translation>Good. Now you know how to write here.</translation>
    </message>
    <message>
        <source>Toque una vez, suelte y espere.</source>
        <translation>Touch once, let go and wait.</translation>
    </message>
    <message>
        <source>Si tocó mal, corra el dedo hacia afuera y suelte.</source>
        <translation>If you touched the wrong one, slide your finger outside and let go.</translation>
    </message>
    <message>
        <source>Mire la línea después de cada letra.</source>
        <translation>Look at the line after each letter.</translation>
    </message>
    <message>
        <source>Si sobra una letra, toque Borrar una vez.</source>
        <translation>If there is a letter too many, touch Delete once.</translation>
    </message>
    <message>
        <source>Ahora el teclado</source>
        <translation>Now the keyboard</translation>
    </message>
    <message>
        <source>Volver al inicio</source>
        <translation>Back to the start</translation>
    </message>
</context>
<context>
    <name>screens::WelcomePage</name>
    <message>
        <source>Dejar de practicar</source>
        <translation>Stop practising</translation>
    </message>
    <message>
        <source>Hola. Aquí puede dejar una constancia, paso a paso.</source>
        <translation>Hello. Here you can make a statement, step by step.</translation>
    </message>
    <message>
        <source>Hola. Deje aquí su constancia.</source>
        <translation>Hello. Make your statement here.</translation>
    </message>
    <message>
        <source>Es gratis. Si no toca la pantalla por %1 minutos, la borramos.</source>
        <translation>It is free. If you do not touch the screen for %1 minutes, we clear it.</translation>
    </message>
    <message>
        <source>Toque Empezar y responda una pregunta a la vez.</source>
        <translation>Touch Start and answer one question at a time.</translation>
    </message>
    <message>
        <source>Nada se envía hasta que usted lo revise y diga que sí.</source>
        <translation>Nothing is sent until you check it and say yes.</translation>
    </message>
    <message>
        <source>Si ya dejó una constancia, toque ¿En qué va mi trámite?</source>
        <translation>If you already made a statement, touch How is my request going?</translation>
    </message>
    <message>
        <source>Empezar</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>¿En qué va mi trámite?</source>
        <translation>How is my request going?</translation>
    </message>
    <message>
        <source>Practicar</source>
        <translation>Practise</translation>
    </message>
    <message>
        <source>Hola. Aquí puede practicar, sin miedo a equivocarse.</source>
        <translation>Hello. Here you can practise, without fear of mistakes.</translation>
    </message>
    <message>
        <source>Hola. Aquí puede practicar.</source>
        <translation>Hello. Here you can practise.</translation>
    </message>
    <message>
        <source>Nada se envía. Si no toca la pantalla por %1 minutos, lo borramos.</source>
        <translation>Nothing is sent. If you do not touch the screen for %1 minutes, we clear it.</translation>
    </message>
    <message>
        <source>Use los datos de su tarjeta de práctica, no los suyos.</source>
        <translation>Use the details on your practice card, not your own.</translation>
    </message>
    <message>
        <source>Al final puede ver cómo sigue: con su comprobante, en ¿En qué va mi trámite?</source>
        <translation>At the end you can see what comes next: with your receipt, in How is my request going?</translation>
    </message>
    <message>
        <source>Ver mi tarjeta</source>
        <translation>See my card</translation>
    </message>
    <message>
        <source>Calentar los dedos</source>
        <translation>Warm up your fingers</translation>
    </message>
</context>
<context>
    <name>screens::WithdrawalConfirmPage</name>
    <message>
        <source>¿Lo retiramos ahora?</source>
        <translation>Shall we withdraw it now?</translation>
    </message>
    <message>
        <source>Comprobante %1. Después no se puede deshacer.</source>
        <translation>Receipt %1. Afterwards it cannot be undone.</translation>
    </message>
    <message>
        <source>Sí, retirar ahora</source>
        <translation>Yes, withdraw now</translation>
    </message>
    <message>
        <source>No, dejarlo</source>
        <translation>No, leave it</translation>
    </message>
</context>
<context>
    <name>screens::WithdrawalPage</name>
    <message>
        <source>¿Quiere retirar su trámite?</source>
        <translation>Do you want to withdraw your request?</translation>
    </message>
    <message>
        <source>Es su derecho, mientras nadie lo decida. Es gratis y no tiene que decir por qué.</source>
        <translation>It is your right, as long as nobody decides it. It is free and you need not say why.</translation>
    </message>
    <message>
        <source>Si lo retira, no tendrá folio ni certificado.</source>
        <translation>If you withdraw it, you will have no folio or certificate.</translation>
    </message>
    <message>
        <source>Si después lo necesita, tendrá que hacerlo de nuevo.</source>
        <translation>If you need it later, you will have to make it again.</translation>
    </message>
    <message>
        <source>No, dejarlo</source>
        <translation>No, leave it</translation>
    </message>
    <message>
        <source>Quiero retirarlo</source>
        <translation>I want to withdraw it</translation>
    </message>
</context>
<context>
    <name>screens::WithdrawnPage</name>
    <message>
        <source>Ver en qué quedó</source>
        <translation>See how it ended</translation>
    </message>
    <message>
        <source>Terminar</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>No encontramos ese trámite</source>
        <translation>We did not find that request</translation>
    </message>
    <message>
        <source>Su trámite quedó retirado</source>
        <translation>Your request is withdrawn</translation>
    </message>
    <message>
        <source>Anotamos que quiere retirarlo</source>
        <translation>We noted that you want to withdraw it</translation>
    </message>
    <message>
        <source>Ya lo decidieron</source>
        <translation>It was already decided</translation>
    </message>
    <message>
        <source>No se pudo retirar</source>
        <translation>It could not be withdrawn</translation>
    </message>
    <message>
        <source>No se retiró nada. Mire su comprobante y su documento, y pruebe otra vez.</source>
        <translation>Nothing was withdrawn. Look at your receipt and your document, and try again.</translation>
    </message>
    <message>
        <source>Antes habíamos tratado de enviarlo, y no sabemos si llegó.</source>
        <translation>We had tried to send it before, and we do not know if it arrived.</translation>
    </message>
    <message>
        <source>Si llegó, también se retira allá, salvo que ya lo hayan decidido.</source>
        <translation>If it arrived, it is withdrawn there too, unless they have already decided it.</translation>
    </message>
    <message>
        <source>Pregunte mañana en qué quedó.</source>
        <translation>Ask tomorrow how it ended.</translation>
    </message>
    <message>
        <source>Nadie lo va a revisar. Usted no tiene que hacer nada más.</source>
        <translation>Nobody is going to review it. You do not have to do anything more.</translation>
    </message>
    <message>
        <source>Ya llegó, pero todavía nadie lo abre.</source>
        <translation>It has arrived, but nobody has opened it yet.</translation>
    </message>
    <message>
        <source>Cuando lo abran se retira solo, si su documento es el mismo.</source>
        <translation>When they open it, it is withdrawn by itself, if your document is the same.</translation>
    </message>
    <message>
        <source>Pregunte otro día en qué quedó.</source>
        <translation>Ask another day how it ended.</translation>
    </message>
    <message>
        <source>Por eso ya no se puede retirar aquí.</source>
        <translation>That is why it can no longer be withdrawn here.</translation>
    </message>
    <message>
        <source>Si tiene dudas, pregunte en una comisaría con su comprobante.</source>
        <translation>If you have doubts, ask at a police station with your receipt.</translation>
    </message>
    <message>
        <source>Sigue donde estaba. Pruebe otra vez más tarde.</source>
        <translation>It is still where it was. Try again later.</translation>
    </message>
</context>
<context>
    <name>text</name>
    <message>
        <source>No sé</source>
        <translation>I do not know</translation>
    </message>
    <message>
        <source>Sí</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>No recuerda el día</source>
        <translation>Does not remember the day</translation>
    </message>
    <message>
        <source>a las %1</source>
        <translation>at %1</translation>
    </message>
    <message>
        <source>No sabe el día</source>
        <translation>Does not know the day</translation>
    </message>
    <message>
        <source>No sabe la hora</source>
        <translation>Does not know the time</translation>
    </message>
    <message>
        <source>A las %1</source>
        <translation>At %1</translation>
    </message>
    <message>
        <source>%1 de %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>sin número</source>
        <translation>no number</translation>
    </message>
    <message>
        <source>kilómetro %1</source>
        <translation>kilometre %1</translation>
    </message>
    <message>
        <source>parcela %1</source>
        <translation>plot %1</translation>
    </message>
    <message>
        <source>No entregado</source>
        <translation>Not given</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>enero</source>
        <translation>January</translation>
    </message>
    <message>
        <source>febrero</source>
        <translation>February</translation>
    </message>
    <message>
        <source>marzo</source>
        <translation>March</translation>
    </message>
    <message>
        <source>abril</source>
        <translation>April</translation>
    </message>
    <message>
        <source>mayo</source>
        <translation>May</translation>
    </message>
    <message>
        <source>junio</source>
        <translation>June</translation>
    </message>
    <message>
        <source>julio</source>
        <translation>July</translation>
    </message>
    <message>
        <source>agosto</source>
        <translation>August</translation>
    </message>
    <message>
        <source>septiembre</source>
        <translation>September</translation>
    </message>
    <message>
        <source>octubre</source>
        <translation>October</translation>
    </message>
    <message>
        <source>noviembre</source>
        <translation>November</translation>
    </message>
    <message>
        <source>diciembre</source>
        <translation>December</translation>
    </message>
    <message>
        <source>lunes</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>martes</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>miércoles</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>jueves</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>viernes</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>sábado</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>domingo</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>%1 de %2 de %3</source>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>Hoy</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Ayer</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>Anteayer</source>
        <translation>Two days ago</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>en la madrugada</source>
        <translation>in the early morning</translation>
    </message>
    <message>
        <source>en la mañana</source>
        <translation>in the morning</translation>
    </message>
    <message>
        <source>en la tarde</source>
        <translation>in the afternoon</translation>
    </message>
    <message>
        <source>en la noche</source>
        <translation>at night</translation>
    </message>
    <message>
        <source>no recuerda a qué hora</source>
        <translation>does not remember at what time</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Esta Ventanilla necesita una revisión. Avise a la persona a cargo para que llame al técnico.</source>
        <translation>This Ventanilla needs a check. Tell the person in charge, so that they call the technician.</translation>
    </message>
    <message>
        <source>Ahora no hay conexión. Lo guardado sigue aquí, y se envía solo más tarde.</source>
        <translation>There is no connection now. What was saved is still here, and is sent by itself later.</translation>
    </message>
    <message>
        <source>La Ventanilla está ocupada. Espere un momento y pruebe otra vez.</source>
        <translation>The Ventanilla is busy. Wait a moment and try again.</translation>
    </message>
    <message>
        <source>En esta Ventanilla no queda espacio. Avise a la persona a cargo para que llame al técnico.</source>
        <translation>There is no space left in this Ventanilla. Tell the person in charge, so that they call the technician.</translation>
    </message>
    <message>
        <source>Esta Ventanilla todavía no está lista. Un técnico tiene que instalarla.</source>
        <translation>This Ventanilla is not ready yet. A technician has to install it.</translation>
    </message>
    <message>
        <source>Esta Ventanilla ya no recibe trámites. Lo guardado no se pierde; avise a la persona a cargo.</source>
        <translation>This Ventanilla no longer takes requests. What was saved is not lost; tell the person in charge.</translation>
    </message>
    <message>
        <source>Ventanilla ya está abierta en este equipo. Use la que está abierta.</source>
        <translation>Ventanilla is already open on this computer. Use the one that is open.</translation>
    </message>
    <message>
        <source>Lo guardado es de una versión más nueva. Un técnico tiene que actualizar esta Ventanilla.</source>
        <translation>What was saved is from a newer version. A technician has to update this Ventanilla.</translation>
    </message>
    <message>
        <source>El plazo de este trámite ya terminó. No se guardó y no se va a enviar. Si era por no votar, lo puede citar el Juzgado de Policía Local. Ahí puede dar su excusa.</source>
        <translation>The deadline for this request has passed. It was not saved and will not be sent. If it was for not voting, the Juzgado de Policía Local (court) may summon you. You can give your excuse there.</translation>
    </message>
    <message>
        <source>Ese RUN es para practicar. Vuelva y escriba el RUN de su cédula.</source>
        <translation>That RUN is for practice. Go back and write the RUN of your ID card.</translation>
    </message>
    <message>
        <source>Se está enviando en este momento. Espere unos minutos y pruebe otra vez.</source>
        <translation>It is being sent right now. Wait a few minutes and try again.</translation>
    </message>
    <message>
        <source>No encontramos ese trámite aquí. Revise el número de su comprobante.</source>
        <translation>We did not find that request here. Check your receipt number.</translation>
    </message>
    <message>
        <source>Desde aquí se preguntó muchas veces seguidas. Espere diez minutos y pruebe otra vez.</source>
        <translation>From here people asked many times in a row. Wait ten minutes and try again.</translation>
    </message>
    <message>
        <source>No encontramos ese trámite. Revise el comprobante y su documento.</source>
        <translation>We did not find that request. Check the receipt and your document.</translation>
    </message>
    <message>
        <source>El certificado llegó dañado y no lo mostramos. Pruebe otra vez.</source>
        <translation>The certificate arrived damaged and we do not show it. Try again.</translation>
    </message>
    <message>
        <source>No pudimos guardar la copia. Revise que la memoria esté puesta.</source>
        <translation>We could not save the copy. Check that the memory stick is in.</translation>
    </message>
    <message>
        <source>No pudimos hacer el papel. Anote el número de su comprobante.</source>
        <translation>We could not make the paper. Write down your receipt number.</translation>
    </message>
    <message>
        <source>Guardada</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Está guardada aquí, y todavía no se presenta. Se envía sola cuando hay conexión.</source>
        <translation>It is saved here, and not handed in yet. It is sent by itself when there is a connection.</translation>
    </message>
    <message>
        <source>Usted no tiene que hacer nada. Pregunte otra vez mañana, en esta Ventanilla.</source>
        <translation>You do not have to do anything. Ask again tomorrow, at this Ventanilla.</translation>
    </message>
    <message>
        <source>Enviándose</source>
        <translation>Being sent</translation>
    </message>
    <message>
        <source>Va en camino. Todavía no sabemos si llegó.</source>
        <translation>It is on its way. We do not know yet if it arrived.</translation>
    </message>
    <message>
        <source>Usted no tiene que hacer nada. Pregunte otra vez en una hora.</source>
        <translation>You do not have to do anything. Ask again in an hour.</translation>
    </message>
    <message>
        <source>Recibida</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Ya llegó. Todavía nadie la revisa.</source>
        <translation>It has arrived. Nobody has reviewed it yet.</translation>
    </message>
    <message>
        <source>Una persona la va a leer. Pregunte otra vez más adelante, aquí o en otra Ventanilla.</source>
        <translation>A person is going to read it. Ask again later, here or at another Ventanilla.</translation>
    </message>
    <message>
        <source>En revisión</source>
        <translation>Under review</translation>
    </message>
    <message>
        <source>La están revisando. Pregunte otro día con su comprobante.</source>
        <translation>They are reviewing it. Ask another day with your receipt.</translation>
    </message>
    <message>
        <source>Cuando la decidan, aquí verá el folio o el motivo.</source>
        <translation>When they decide it, you will see the folio or the reason here.</translation>
    </message>
    <message>
        <source>Aceptada</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>Su constancia está lista. Ya tiene un folio.</source>
        <translation>Your statement is ready. It now has a folio.</translation>
    </message>
    <message>
        <source>Muestre el folio donde le pidan la constancia.</source>
        <translation>Show the folio where you are asked for the statement.</translation>
    </message>
    <message>
        <source>No aceptada</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>La autoridad la leyó y no la aceptó.</source>
        <translation>The authority read it and did not accept it.</translation>
    </message>
    <message>
        <source>Puede hacerla de nuevo aquí, con lo que faltó. Si tiene dudas, pregunte en una comisaría con este número.</source>
        <translation>You can make it again here, with what was missing. If you have doubts, ask at a police station with this number.</translation>
    </message>
    <message>
        <source>Tiene que ir</source>
        <translation>You must go</translation>
    </message>
    <message>
        <source>Falta un paso que se hace en persona.</source>
        <translation>A step that is done in person is missing.</translation>
    </message>
    <message>
        <source>Vaya a una comisaría. Lleve su documento y este número.</source>
        <translation>Go to a police station. Take your document and this number.</translation>
    </message>
    <message>
        <source>Detenida</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Está guardada, pero no pudo salir de esta Ventanilla.</source>
        <translation>It is saved, but it could not leave this Ventanilla.</translation>
    </message>
    <message>
        <source>Muestre este número a la persona a cargo. Ella puede pedir que se envíe otra vez.</source>
        <translation>Show this number to the person in charge. They can ask for it to be sent again.</translation>
    </message>
    <message>
        <source>Retirada</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Se retiró. Nadie la va a revisar.</source>
        <translation>It was withdrawn. Nobody is going to review it.</translation>
    </message>
    <message>
        <source>Si todavía la necesita, puede hacerla de nuevo aquí.</source>
        <translation>If you still need it, you can make it again here.</translation>
    </message>
    <message>
        <source>No se envió</source>
        <translation>Not sent</translation>
    </message>
    <message>
        <source>El plazo terminó antes de que hubiera conexión. No se envió, y ya no se va a enviar.</source>
        <translation>The deadline passed before there was a connection. It was not sent, and will not be sent now.</translation>
    </message>
    <message>
        <source>Si era por no votar, lo puede citar el Juzgado de Policía Local. Ahí puede dar su excusa. Lleve su comprobante.</source>
        <translation>If it was for not voting, the Juzgado de Policía Local (court) may summon you. You can give your excuse there. Take your receipt.</translation>
    </message>
    <message>
        <source>Toque una de las respuestas.</source>
        <translation>Touch one of the answers.</translation>
    </message>
    <message>
        <source>Toque una o más respuestas.</source>
        <translation>Touch one or more answers.</translation>
    </message>
    <message>
        <source>Elija el día.</source>
        <translation>Choose the day.</translation>
    </message>
    <message>
        <source>Elija la hora.</source>
        <translation>Choose the time.</translation>
    </message>
    <message>
        <source>Ponga el día, el mes y el año.</source>
        <translation>Put the day, the month and the year.</translation>
    </message>
    <message>
        <source>Toque uno o más meses.</source>
        <translation>Touch one or more months.</translation>
    </message>
    <message>
        <source>Escriba la calle, o el sector si no hay calle.</source>
        <translation>Write the street, or the area if there is no street.</translation>
    </message>
    <message>
        <source>Elija una comuna de la lista.</source>
        <translation>Choose a comuna from the list.</translation>
    </message>
    <message>
        <source>Escriba con las teclas de abajo.</source>
        <translation>Write with the keys below.</translation>
    </message>
    <message>
        <source>Falta una parte de «%1». Escriba el nombre y el primer apellido.</source>
        <translation>Part of “%1” is missing. Write the name and the first surname.</translation>
    </message>
    <message>
        <source>Falta una parte de «%1». Escriba la calle, o el sector si no hay calle.</source>
        <translation>Part of “%1” is missing. Write the street, or the area if there is no street.</translation>
    </message>
    <message>
        <source>Falta una parte de «%1». Elija el día y la parte del día.</source>
        <translation>Part of “%1” is missing. Choose the day and the part of the day.</translation>
    </message>
    <message>
        <source>La fecha de «%1» no existe. Revise el día y el mes. El año tiene cuatro números.</source>
        <translation>The date in “%1” does not exist. Check the day and the month. The year has four numbers.</translation>
    </message>
    <message>
        <source>Con «%1» sería de hace más de 110 años. Revise el año.</source>
        <translation>With “%1” it would be more than 110 years ago. Check the year.</translation>
    </message>
    <message>
        <source>En «%1» hay un mes de hace mucho tiempo. Revise el año.</source>
        <translation>In “%1” there is a month from long ago. Check the year.</translation>
    </message>
    <message>
        <source>La fecha de «%1» todavía no llega. Revise el año.</source>
        <translation>The date in “%1” has not come yet. Check the year.</translation>
    </message>
    <message>
        <source>En «%1» hay un mes que todavía no llega. Quítelo.</source>
        <translation>In “%1” there is a month that has not come yet. Remove it.</translation>
    </message>
    <message>
        <source>«%1» tiene un número cambiado. Compárelo con la caja, o marque *#06#.</source>
        <translation>“%1” has a wrong number. Compare it with the box, or dial *#06#.</translation>
    </message>
    <message>
        <source>«%1» va en pesos. Escriba solo números, sin centavos.</source>
        <translation>“%1” is in pesos. Write only numbers, without cents.</translation>
    </message>
    <message>
        <source>Va de %1 a %2.</source>
        <translation>It goes from %1 to %2.</translation>
    </message>
    <message>
        <source>Va desde %1.</source>
        <translation>It starts at %1.</translation>
    </message>
    <message>
        <source>Va hasta %1.</source>
        <translation>It goes up to %1.</translation>
    </message>
    <message>
        <source>Falta «%1». Escriba o elija su respuesta.</source>
        <translation>“%1” is missing. Write or choose your answer.</translation>
    </message>
    <message>
        <source>Falta una parte de «%1». Complétela.</source>
        <translation>Part of “%1” is missing. Complete it.</translation>
    </message>
    <message>
        <source>«%1» es muy largo. Borre un poco.</source>
        <translation>“%1” is too long. Delete a little.</translation>
    </message>
    <message>
        <source>En «%1» no caben más. Siga con los que ya puso.</source>
        <translation>No more fit in “%1”. Continue with those you already put.</translation>
    </message>
    <message>
        <source>En «%1» hay un signo que no se puede guardar. Bórrelo y escriba otra vez.</source>
        <translation>In “%1” there is a sign that cannot be saved. Delete it and write again.</translation>
    </message>
    <message>
        <source>Falta «%1». Toque una de las respuestas.</source>
        <translation>“%1” is missing. Touch one of the answers.</translation>
    </message>
    <message>
        <source>La fecha de «%1» no existe. Revise el día, el mes y el año.</source>
        <translation>The date in “%1” does not exist. Check the day, the month and the year.</translation>
    </message>
    <message>
        <source>La fecha de «%1» todavía no llega. Elija hoy o un día anterior.</source>
        <translation>The date in “%1” has not come yet. Choose today or an earlier day.</translation>
    </message>
    <message>
        <source>La fecha de «%1» es de hace mucho tiempo. Revise el año.</source>
        <translation>The date in “%1” is from a long time ago. Check the year.</translation>
    </message>
    <message>
        <source>La fecha de «%1» está muy lejos. Revise el mes y el año.</source>
        <translation>The date in “%1” is very far away. Check the month and the year.</translation>
    </message>
    <message>
        <source>«%1» no está completo. Escriba los números y lo que va después del guion.</source>
        <translation>“%1” is not complete. Write the numbers and what goes after the hyphen.</translation>
    </message>
    <message>
        <source>«%1» tiene un número cambiado. Compárelo con la cédula y corríjalo.</source>
        <translation>“%1” has a wrong number. Compare it with the ID card and correct it.</translation>
    </message>
    <message>
        <source>«%1» es un RUN para practicar. Escriba el RUN de su cédula.</source>
        <translation>“%1” is a RUN for practice. Write the RUN of your ID card.</translation>
    </message>
    <message>
        <source>«%1» tiene letras o números, sin otros signos. Escríbalo como en el documento.</source>
        <translation>“%1” has letters or numbers, without other signs. Write it as on the document.</translation>
    </message>
    <message>
        <source>«%1» tiene nueve números. Revise si falta o sobra alguno.</source>
        <translation>“%1” has nine numbers. Check if one is missing or extra.</translation>
    </message>
    <message>
        <source>«%1» se escribe con arroba y punto. Por ejemplo: rosa@correo.cl.</source>
        <translation>“%1” is written with an at sign and a dot. For example: rosa@correo.cl.</translation>
    </message>
    <message>
        <source>«%1» tiene 15 números. Están en la caja, o marque *#06#.</source>
        <translation>“%1” has 15 numbers. They are on the box, or dial *#06#.</translation>
    </message>
    <message>
        <source>«%1» tiene letras y números. Por ejemplo: BBBB12 o BB1234.</source>
        <translation>“%1” has letters and numbers. For example: BBBB12 or BB1234.</translation>
    </message>
    <message>
        <source>«%1» tiene letra, número y año. Por ejemplo: C-123-2026.</source>
        <translation>“%1” has a letter, number and year. For example: C-123-2026.</translation>
    </message>
    <message>
        <source>La hora de «%1» no existe. Elija otra vez la hora.</source>
        <translation>The time in “%1” does not exist. Choose the time again.</translation>
    </message>
    <message>
        <source>No encontramos «%1». Elija una de la lista.</source>
        <translation>We did not find “%1”. Choose one from the list.</translation>
    </message>
    <message>
        <source>«%1» va con números. Escriba solo números.</source>
        <translation>“%1” goes with numbers. Write only numbers.</translation>
    </message>
    <message>
        <source>Revise «%1». Ese número no puede ser.</source>
        <translation>Check “%1”. That number cannot be right.</translation>
    </message>
    <message>
        <source>Falta que toque «%1». Sin eso no se puede enviar.</source>
        <translation>You still need to touch “%1”. Without that it cannot be sent.</translation>
    </message>
    <message>
        <source>No pudimos guardar «%1». Pruebe otra vez.</source>
        <translation>We could not save “%1”. Try again.</translation>
    </message>
    <message>
        <source>Falta «%1». %2</source>
        <translation>“%1” is missing. %2</translation>
    </message>
    <message>
        <source>«%1» es muy largo. Caben %2 letras.</source>
        <translation>“%1” is too long. There is room for %2 letters.</translation>
    </message>
    <message>
        <source>Revise «%1». %2</source>
        <translation>Check “%1”. %2</translation>
    </message>
    <message>
        <source>Revisado el %1</source>
        <translation>Checked on %1</translation>
    </message>
    <message>
        <source>Esto todavía no es una denuncia. Llévela usted.</source>
        <translation>This is not a crime report yet. Take it yourself.</translation>
    </message>
    <message>
        <source>Aquí no se envió ni se guardó nada. Esta hoja tiene sus datos: no la deje a la vista.</source>
        <translation>Nothing was sent or saved here. This sheet has your details: do not leave it in sight.</translation>
    </message>
    <message>
        <source>Dónde llevarla</source>
        <translation>Where to take it</translation>
    </message>
    <message>
        <source>Hoja para su denuncia</source>
        <translation>Sheet for your crime report</translation>
    </message>
    <message>
        <source>Hoja para su denuncia: %1</source>
        <translation>Sheet for your crime report: %1</translation>
    </message>
    <message>
        <source>Preparada el</source>
        <translation>Prepared on</translation>
    </message>
    <message>
        <source>Quién denuncia</source>
        <translation>Who reports</translation>
    </message>
    <message>
        <source>Qué pasó</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Qué debe hacer ahora</source>
        <translation>What you must do now</translation>
    </message>
    <message>
        <source>«%1»: en la práctica use los datos de la tarjeta, como el RUN 11.111.111-1.</source>
        <translation>“%1”: in practice use the details on the card, like the RUN 11.111.111-1.</translation>
    </message>
    <message>
        <source>PRÁCTICA: nada se envía</source>
        <translation>PRACTICE: nothing is sent</translation>
    </message>
    <message>
        <source>Para dejar escrito lo que pasó. Lo recibe Carabineros.</source>
        <translation>To put in writing what happened. Carabineros (the police) receive it.</translation>
    </message>
    <message>
        <source>Para preparar su denuncia. Al final sale una hoja, y usted la lleva a Carabineros.</source>
        <translation>To prepare your crime report. At the end a sheet comes out, and you take it to Carabineros (the police).</translation>
    </message>
    <message>
        <source>Para saber dónde ir y a quién llamar. Aquí no se envía nada.</source>
        <translation>To know where to go and whom to call. Nothing is sent from here.</translation>
    </message>
    <message>
        <source>Su cédula o su pasaporte. Si no tiene ninguno, venga igual.</source>
        <translation>Your ID card or your passport. If you have neither, come all the same.</translation>
    </message>
    <message>
        <source>Acordarse de cuándo pasó. Si no lo recuerda bien, está bien.</source>
        <translation>Remember when it happened. If you do not remember well, that is fine.</translation>
    </message>
    <message>
        <source>La comuna y la dirección de donde pasó, si las sabe.</source>
        <translation>The comuna and the address where it happened, if you know them.</translation>
    </message>
    <message>
        <source>Anotado en un papel, si lo tiene: %1.</source>
        <translation>Written on a piece of paper, if you have it: %1.</translation>
    </message>
    <message>
        <source>Firma de quien hizo el taller</source>
        <translation>Signature of who led the workshop</translation>
    </message>
    <message>
        <source>Fecha</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Certificado de participación</source>
        <translation>Certificate of participation</translation>
    </message>
    <message>
        <source>Se entrega a</source>
        <translation>Given to</translation>
    </message>
    <message>
        <source>Vino a %1 de %2 encuentros del taller y practicó:</source>
        <translation>Came to %1 of %2 meetings of the workshop and practised:</translation>
    </message>
    <message>
        <source>Es gratis. Nunca le pedimos su ClaveÚnica.</source>
        <translation>It is free. We never ask for your ClaveÚnica.</translation>
    </message>
    <message>
        <source>Dónde y cuándo</source>
        <translation>Where and when</translation>
    </message>
    <message>
        <source>Si ve poco o no lee, le ayudamos.</source>
        <translation>If you see little or do not read, we help you.</translation>
    </message>
    <message>
        <source>Para hacer trámites</source>
        <translation>For official requests</translation>
    </message>
    <message>
        <source>Qué traer</source>
        <translation>What to bring</translation>
    </message>
    <message>
        <source>Qué no es</source>
        <translation>What it is not</translation>
    </message>
    <message>
        <source>Paso %1</source>
        <translation>Step %1</translation>
    </message>
    <message>
        <source>Mis notas</source>
        <translation>My notes</translation>
    </message>
    <message>
        <source>Qué necesita</source>
        <translation>What you need</translation>
    </message>
    <message>
        <source>Cómo usar estas hojas</source>
        <translation>How to use these sheets</translation>
    </message>
    <message>
        <source>Cada paso tiene el mismo número que se ve arriba en la pantalla.</source>
        <translation>Each step has the same number that is at the top of the screen.</translation>
    </message>
    <message>
        <source>Toque con la yema del dedo, una vez, y espere. No hay apuro.</source>
        <translation>Touch with your fingertip, once, and wait. There is no hurry.</translation>
    </message>
    <message>
        <source>Si se equivoca, toque Volver. No se pierde lo que escribió.</source>
        <translation>If you make a mistake, touch Back. What you wrote is not lost.</translation>
    </message>
    <message>
        <source>Las rayas son para sus notas. No anote ahí su RUN ni sus claves.</source>
        <translation>The lines are for your notes. Do not write your RUN or your passwords there.</translation>
    </message>
    <message>
        <source>La persona de los ejemplos es inventada.</source>
        <translation>The person in the examples is invented.</translation>
    </message>
    <message>
        <source>Si necesita ayuda</source>
        <translation>If you need help</translation>
    </message>
    <message>
        <source>Toque Ayuda en la pantalla, o pida ayuda a la persona encargada del centro.</source>
        <translation>Touch Help on the screen, or ask the person in charge of the centre for help.</translation>
    </message>
    <message>
        <source>En la sala, sin pantalla</source>
        <translation>In the room, without a screen</translation>
    </message>
    <message>
        <source>La primera página</source>
        <translation>The first page</translation>
    </message>
    <message>
        <source>Las tarjetas: ¿Qué le pasó?</source>
        <translation>The cards: What happened to you?</translation>
    </message>
    <message>
        <source>Los idiomas</source>
        <translation>The languages</translation>
    </message>
    <message>
        <source>Ver mejor</source>
        <translation>See better</translation>
    </message>
    <message>
        <source>Oír mejor</source>
        <translation>Hear better</translation>
    </message>
    <message>
        <source>Cómo responde al tocar</source>
        <translation>How it answers to touch</translation>
    </message>
    <message>
        <source>Ayuda</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>¿Está en peligro?</source>
        <translation>Are you in danger?</translation>
    </message>
    <message>
        <source>Después de Ocultar</source>
        <translation>After Hide</translation>
    </message>
    <message>
        <source>¿Sigue ahí?</source>
        <translation>Are you still there?</translation>
    </message>
    <message>
        <source>Después de Terminar</source>
        <translation>After Finish</translation>
    </message>
    <message>
        <source>Para quien ayuda</source>
        <translation>For the helper</translation>
    </message>
    <message>
        <source>Revisar</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>¿Enviamos su constancia?</source>
        <translation>Shall we send your statement?</translation>
    </message>
    <message>
        <source>El comprobante</source>
        <translation>The receipt</translation>
    </message>
    <message>
        <source>El papel del comprobante</source>
        <translation>The receipt on paper</translation>
    </message>
    <message>
        <source>¿En qué va mi trámite?</source>
        <translation>How is my request going?</translation>
    </message>
    <message>
        <source>En qué va: la respuesta</source>
        <translation>How it is going: the answer</translation>
    </message>
    <message>
        <source>Perdió el número</source>
        <translation>They lost the number</translation>
    </message>
    <message>
        <source>Plan del encuentro %1</source>
        <translation>Plan of meeting %1</translation>
    </message>
    <message>
        <source>Plan del taller</source>
        <translation>Plan of the workshop</translation>
    </message>
    <message>
        <source>%1 minutos</source>
        <translation>%1 minutes</translation>
    </message>
    <message>
        <source>Tener listo: %1</source>
        <translation>Have ready: %1</translation>
    </message>
    <message>
        <source>Lo hacen ____ de ____</source>
        <translation>Done by ____ of ____</translation>
    </message>
    <message>
        <source>Página</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Usted dice</source>
        <translation>You say</translation>
    </message>
    <message>
        <source>Las personas hacen</source>
        <translation>People do</translation>
    </message>
    <message>
        <source>Ponga atención</source>
        <translation>Watch for</translation>
    </message>
    <message>
        <source>Pregunte</source>
        <translation>Ask</translation>
    </message>
    <message>
        <source>Los errores de la tarjeta</source>
        <translation>The mistakes on the card</translation>
    </message>
    <message>
        <source>La pantalla avisa.</source>
        <translation>The screen tells.</translation>
    </message>
    <message>
        <source>La pantalla no avisa: lo ve la persona.</source>
        <translation>The screen does not tell: the person sees it.</translation>
    </message>
    <message>
        <source>Antes de empezar, cinco minutos</source>
        <translation>Before it begins, five minutes</translation>
    </message>
    <message>
        <source>Al terminar, cinco minutos</source>
        <translation>At the end, five minutes</translation>
    </message>
    <message>
        <source>Toque una respuesta. Después toque Continuar.</source>
        <translation>Touch an answer. Then touch Continue.</translation>
    </message>
    <message>
        <source>Toque todas las que sean verdad. Después toque Continuar.</source>
        <translation>Touch all that are true. Then touch Continue.</translation>
    </message>
    <message>
        <source>Toque el día. Si no es hoy ni ayer, toque Otro día.</source>
        <translation>Touch the day. If it is not today or yesterday, touch Another day.</translation>
    </message>
    <message>
        <source>Toque la hora. Después toque Continuar.</source>
        <translation>Touch the hour. Then touch Continue.</translation>
    </message>
    <message>
        <source>Toque el día, el mes y el año en que nació.</source>
        <translation>Touch the day, the month and the year of birth.</translation>
    </message>
    <message>
        <source>Toque cada mes. Después toque Continuar.</source>
        <translation>Touch each month. Then touch Continue.</translation>
    </message>
    <message>
        <source>Toque su comuna. Si no la ve, escriba sus primeras letras.</source>
        <translation>Touch your comuna. If you do not see it, write its first letters.</translation>
    </message>
    <message>
        <source>Toque los números uno por uno. Después toque Continuar.</source>
        <translation>Touch the numbers one by one. Then touch Continue.</translation>
    </message>
    <message>
        <source>Escriba con las teclas de la pantalla. Después toque Continuar.</source>
        <translation>Write with the keys on the screen. Then touch Continue.</translation>
    </message>
    <message>
        <source>Si no quiere, deje en blanco.</source>
        <translation>If you prefer not to, leave it blank.</translation>
    </message>
    <message>
        <source>Lea con calma, o toque Escuchar. Siga hasta ver Continuar.</source>
        <translation>Read calmly, or touch Listen. Go on until you see Continue.</translation>
    </message>
    <message>
        <source>Lea cada línea. Si algo está mal, toque Cambiar.</source>
        <translation>Read each line. If something is wrong, touch Change.</translation>
    </message>
    <message>
        <source>Si es verdad, toque el cuadro. Después toque Enviar constancia.</source>
        <translation>If it is true, touch the box. Then touch Send the statement.</translation>
    </message>
    <message>
        <source>Si está segura o seguro, toque Sí, enviar ahora. En la práctica nada se envía.</source>
        <translation>If you are sure, touch Yes, send now. In practice nothing is sent.</translation>
    </message>
    <message>
        <source>Aquí dice dónde ir o a quién llamar. Puede imprimirlo.</source>
        <translation>Here it says where to go or whom to call. You can print it.</translation>
    </message>
    <message>
        <source>Mírela o imprímala. Usted la lleva: aquí no se envía.</source>
        <translation>Look at it or print it. You take it: it is not sent from here.</translation>
    </message>
    <message>
        <source>La pizarra no contesta. Revise la dirección, y que ambas usen la misma red.</source>
        <translation>The board does not answer. Check the address, and that both use the same network.</translation>
    </message>
    <message>
        <source>Esa dirección y ese código no calzan. Mire otra vez la pantalla de la pizarra.</source>
        <translation>That address and that code do not match. Look at the board&apos;s screen again.</translation>
    </message>
    <message>
        <source>Ese código no es el de una pizarra.</source>
        <translation>That code is not a board&apos;s.</translation>
    </message>
    <message>
        <source>Esa dirección no está bien escrita. Cópiela de la pizarra.</source>
        <translation>That address is not written correctly. Copy it from the board.</translation>
    </message>
    <message>
        <source>Esa dirección no es de esta sala. Mire la pizarra otra vez.</source>
        <translation>That address is not of this room. Look at the board again.</translation>
    </message>
    <message>
        <source>Ese código no está completo. Son doce letras y números.</source>
        <translation>That code is not complete. It has twelve letters and digits.</translation>
    </message>
    <message>
        <source>La pizarra ya tiene sesenta pantallas.</source>
        <translation>The board has sixty screens already.</translation>
    </message>
    <message>
        <source>Calentar los dedos: tocar</source>
        <translation>Warm up your fingers: touch</translation>
    </message>
    <message>
        <source>Calentar los dedos: escribir</source>
        <translation>Warm up your fingers: write</translation>
    </message>
    <message>
        <source>¿Tiene preguntas?</source>
        <translation>Do you have questions?</translation>
    </message>
    <message>
        <source>A quién llamar: %1</source>
        <translation>Who to call: %1</translation>
    </message>
</context>
<context>
    <name>window::BottomBar</name>
    <message>
        <source>¿Está en peligro?</source>
        <translation>Are you in danger?</translation>
    </message>
    <message>
        <source>Escuchar</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Ayuda</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Ocultar</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Salir rápido</source>
        <translation>Leave quickly</translation>
    </message>
    <message>
        <source>Terminar</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Peligro</source>
        <translation>Danger</translation>
    </message>
    <message>
        <source>Pausa</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Seguir</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>window::Cover</name>
    <message>
        <source>Toque la pantalla para seguir</source>
        <translation>Touch the screen to continue</translation>
    </message>
    <message>
        <source>Pantalla tapada. Toque para seguir.</source>
        <translation>Screen covered. Touch to continue.</translation>
    </message>
</context>
<context>
    <name>window::Front</name>
    <message>
        <source>Soy la persona técnica</source>
        <translation>I am the technician</translation>
    </message>
</context>
<context>
    <name>window::KioskWindow</name>
    <message>
        <source>Ahora no hay sonido</source>
        <translation>There is no sound now</translation>
    </message>
    <message>
        <source>Pida que alguien le lea la pantalla.</source>
        <translation>Ask someone to read you the screen.</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Modo de audio.</source>
        <translation>Audio mode.</translation>
    </message>
    <message>
        <source>Flecha abajo: lo que sigue. Enter: elegir.</source>
        <translation>Down arrow: what comes next. Enter: choose.</translation>
    </message>
    <message>
        <source>Flecha izquierda: volver. F2: otra vez.</source>
        <translation>Left arrow: go back. F2: once more.</translation>
    </message>
</context>
<context>
    <name>window::Reader</name>
    <message>
        <source>Espacio</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Borrado</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>No puede ser más rápido.</source>
        <translation>It cannot be faster.</translation>
    </message>
    <message>
        <source>No puede ser más lento.</source>
        <translation>It cannot be slower.</translation>
    </message>
    <message>
        <source>Así suena más rápido.</source>
        <translation>This is how faster sounds.</translation>
    </message>
    <message>
        <source>Así suena más lento.</source>
        <translation>This is how slower sounds.</translation>
    </message>
    <message>
        <source>No puede ser más fuerte.</source>
        <translation>It cannot be louder.</translation>
    </message>
    <message>
        <source>No puede ser más bajo.</source>
        <translation>It cannot be softer.</translation>
    </message>
    <message>
        <source>Así suena más fuerte.</source>
        <translation>This is how louder sounds.</translation>
    </message>
    <message>
        <source>Así suena más bajo.</source>
        <translation>This is how softer sounds.</translation>
    </message>
    <message>
        <source>Tecla</source>
        <translation>Key</translation>
    </message>
</context>
<context>
    <name>window::SecondScreen</name>
    <message>
        <source>Sesión privada</source>
        <translation>Private session</translation>
    </message>
    <message>
        <source>Lo que pasa en la Ventanilla no se muestra aquí.</source>
        <translation>What happens at the Ventanilla is not shown here.</translation>
    </message>
</context>
<context>
    <name>window::Showcase</name>
    <message>
        <source>Toque la pantalla para empezar</source>
        <translation>Touch the screen to start</translation>
    </message>
    <message>
        <source>Aquí no se paga</source>
        <translation>You pay nothing here</translation>
    </message>
    <message>
        <source>Tampoco le pedimos su ClaveÚnica.</source>
        <translation>Nor do we ask for your ClaveÚnica.</translation>
    </message>
    <message>
        <source>Su clave es solo suya</source>
        <translation>Your password is yours alone</translation>
    </message>
    <message>
        <source>Nadie se la puede pedir, ni para ayudarle.</source>
        <translation>Nobody may ask you for it, not even to help you.</translation>
    </message>
    <message>
        <source>¿Quiere practicar primero?</source>
        <translation>Would you like to practise first?</translation>
    </message>
    <message>
        <source>Toque Practicar. Ahí nada se envía.</source>
        <translation>Touch Practise. Nothing is sent there.</translation>
    </message>
    <message>
        <source>¿Le llegó un código?</source>
        <translation>Did you get a code?</translation>
    </message>
    <message>
        <source>No lo dicte ni lo mande. Lo escribe usted, donde usted entró.</source>
        <translation>Do not read it out or send it. You write it yourself, where you signed in.</translation>
    </message>
    <message>
        <source>¿Ve poco o no lee?</source>
        <translation>Do you see little, or not read?</translation>
    </message>
    <message>
        <source>Toque Escuchar, o conecte audífonos.</source>
        <translation>Touch Listen, or plug in headphones.</translation>
    </message>
    <message>
        <source>¿Le piden un dato con apuro?</source>
        <translation>Does somebody press you for information?</translation>
    </message>
    <message>
        <source>Pare y mire. Un engaño apura, regala o asusta.</source>
        <translation>Stop and look. A trick hurries you, gives presents or frightens.</translation>
    </message>
    <message>
        <source>Guarde su comprobante</source>
        <translation>Keep your receipt</translation>
    </message>
    <message>
        <source>Con él puede preguntar aquí en qué va su trámite.</source>
        <translation>With it you can ask here how your request is going.</translation>
    </message>
    <message>
        <source>Al final, toque Terminar</source>
        <translation>At the end, touch Finish</translation>
    </message>
    <message>
        <source>Así borramos de la pantalla lo que usted escribió.</source>
        <translation>Then we erase what you wrote from the screen.</translation>
    </message>
</context>
<context>
    <name>window::TopBar</name>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Ver mejor</source>
        <translation>See better</translation>
    </message>
    <message>
        <source>Idioma: %1</source>
        <translation>Language: %1</translation>
    </message>
</context>
<context>
    <name>window::Tutor</name>
    <message>
        <source>Ya vienen</source>
        <translation>They are coming</translation>
    </message>
    <message>
        <source>Quien enseña ve que usted pidió ayuda. Puede esperar, o seguir.</source>
        <translation>Whoever teaches sees that you asked for help. You can wait, or go on.</translation>
    </message>
    <message>
        <source>Volver</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Espere un momento</source>
        <translation>Wait a moment</translation>
    </message>
    <message>
        <source>Usted ya terminó este paso. Muy bien.</source>
        <translation>You have finished this step. Very good.</translation>
    </message>
    <message>
        <source>Seguimos cuando todos estén listos.</source>
        <translation>We go on when everybody is ready.</translation>
    </message>
    <message>
        <source>Ahora vamos en este paso</source>
        <translation>We are at this step now</translation>
    </message>
    <message>
        <source>Seguir</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Miren a quien enseña</source>
        <translation>Look at whoever teaches</translation>
    </message>
    <message>
        <source>La pantalla vuelve cuando sigamos.</source>
        <translation>The screen comes back when we go on.</translation>
    </message>
</context>
</TS>
